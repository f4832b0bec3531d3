"""Articles nobody wrote: mutated ones, held against what every document promises.

``python -m tests.fuzz`` runs for as long as it is told to (see CONTRIBUTING).
"""
