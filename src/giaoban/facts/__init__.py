"""Facts from the words of a notice's parts: its frame, tasks, deadlines and citations.

`gather` brings them together as a draft whose every part is proven.
"""
