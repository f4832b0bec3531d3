"""Word lists: small, each odd entry with its reason."""
