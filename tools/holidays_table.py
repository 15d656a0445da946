"""Makes the table of Vietnam's public holidays from the `holidays` package (MIT).

python tools/holidays_table.py --write     writes src/giaoban/facts/dates/holidays.toml
python tools/holidays_table.py --check     fails where the table is not what would be written
"""

import datetime as dt
import sys
from pathlib import Path

import holidays

TABLE = Path(__file__).parent.parent / "src/giaoban/facts/dates/holidays.toml"
YEARS = range(2015, 2036)


def made() -> str:
    """The table's text."""
    vietnam = holidays.country_holidays("VN", years=YEARS)
    worked = sorted(day for day in vietnam.weekend_workdays if day.year in YEARS)
    return "\n".join(
        [
            "# Public holidays of Vietnam and worked Saturdays, made by tools/holidays_table.py",
            f"# from the package holidays {holidays.__version__}; later years are forecasts.",
            *_listed("off", sorted(vietnam)),
            *_listed("worked", worked),
            "",
        ]
    )


def _listed(name: str, days: list[dt.date]) -> list[str]:
    return [f"{name} = [", *(f"    {day.isoformat()}," for day in days), "]"]


def main() -> int:
    """0 where the table is fresh or was written."""
    if "--write" in sys.argv:
        TABLE.write_text(made(), encoding="utf-8")
        return 0
    fresh = TABLE.read_text(encoding="utf-8") == made()
    if not fresh:
        sys.stderr.write(f"{TABLE.name} is stale: python tools/holidays_table.py --write\n")
    return 0 if fresh else 1


if __name__ == "__main__":
    sys.exit(main())
