"""Tasks: where one ends and the next begins, who must do it and in which part.

Under a heading that names who acts (or everyone), each point is a task. Under a subject, a
sentence or clause that names who must act starts one; what follows without a doer of its own goes
on with it; what tells nobody to do anything is a remark (`annotation` rules 2 and 3).
"""

from giaoban.facts.tasks.context import Context, Details
from giaoban.facts.tasks.sections import sections

__all__ = ["Context", "Details", "sections"]
