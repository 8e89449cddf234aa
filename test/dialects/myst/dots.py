import dots
def count(drawing):
    return len(drawing.dots)
