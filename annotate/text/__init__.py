"""A text's words, sentences, clauses and phrases, and the number of its nouns."""
