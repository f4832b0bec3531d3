"""Bytes → Article: choosing a reader, decoding, and the structure of a text. Knows no spaCy."""
