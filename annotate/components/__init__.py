"""Doc → Doc: the spaCy components, one idea a file."""
