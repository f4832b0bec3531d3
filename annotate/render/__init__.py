"""Document → text: one renderer a file."""
