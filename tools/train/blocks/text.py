"""How training and scoring cut texts into words: letters and digits, one character each in scripts written without spaces."""
import re

WORD = re.compile(r"[぀-ヿ㐀-鿿豈-﫿฀-๿຀-໿ក-៿က-႟]|[^\W_぀-ヿ㐀-鿿豈-﫿฀-๿຀-໿ក-៿က-႟]+|_+")


def words(text):
    """Lower-case words of a text, in order."""
    return WORD.findall(text.lower())


def squash(text):
    """A text with every run of white space as one space."""
    return re.sub(r"\s+", " ", text).strip()
