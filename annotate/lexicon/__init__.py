"""Word lists of English and of news; they know nothing else of annotate."""
