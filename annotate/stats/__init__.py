"""Findings of many documents → who is quoted, how much is named, what is hedged."""
