"""Whole numbers in base 91, as src/extract/base91.ts reads them."""

BASE = 91
DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")


def write_base91(numbers, digits):
    """The numbers one after another with so many digits each, the greatest first.

    :param numbers: whole numbers from 0 to 91**digits - 1
    """
    text = []
    for number in numbers:
        assert 0 <= number < BASE**digits, f"{number} in {digits} digits"
        text += (DIGITS[number // BASE**place % BASE] for place in reversed(range(digits)))
    return "".join(text)
