"""The ways to tell who a mention means, one a file."""
