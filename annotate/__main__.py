"""``python -m annotate``."""

from annotate.start import main

if __name__ == "__main__":
    main()
