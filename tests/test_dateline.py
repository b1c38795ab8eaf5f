"""Datelines: place, day and agency of an article's first line, and nothing invented."""

import pytest

from kg.dateline import dateline


@pytest.mark.parametrize(
    ("text", "span", "place", "written", "day", "agency"),
    [
        ("Islamabad, February 26, 2013 (TDI):  A", "Islamabad, February 26, 2013 (TDI):",
         "Islamabad", "February 26, 2013", "2013-02-26", "TDI"),
        ("WASHINGTON, D.C. – Today", "WASHINGTON, D.C. –", "WASHINGTON, D.C.", None, None, None),
        ("BAKU, March 3 (Reuters) - A", "BAKU, March 3 (Reuters) -", "BAKU", "March 3", None,
         "Reuters"),
        ("GENEVA (AP) — A", "GENEVA (AP) —", "GENEVA", None, None, "AP"),
        ("UNITED NATIONS, Oct. 14, 1993 -- A", "UNITED NATIONS, Oct. 14, 1993 --",
         "UNITED NATIONS", "Oct. 14, 1993", "1993-10-14", None),
        ("NEW YORK - A", "NEW YORK -", "NEW YORK", None, None, None),
        ("The Hague, 3 March 2020 (AFP) A", "The Hague, 3 March 2020 (AFP)", "The Hague",
         "3 March 2020", "2020-03-03", "AFP"),
        ("TBILISI, Georgia (AP) — A", "TBILISI, Georgia (AP) —", "TBILISI, Georgia", None, None,
         "AP"),
        ("São Paulo, Tuesday, March 3, 2020 – A", "São Paulo, Tuesday, March 3, 2020 –",
         "São Paulo", "Tuesday, March 3, 2020", "2020-03-03", None),
        ("A title\n\nBAKU, 3 March 2020: A", "BAKU, 3 March 2020:", "BAKU", "3 March 2020",
         "2020-03-03", None),
        ("PORT OF SPAIN, 22 April (AD) – A", "PORT OF SPAIN, 22 April (AD) –",
         "PORT OF SPAIN", "22 April", None, "AD"),
        ("Tehran, Jan 23, IRNA -- A", "Tehran, Jan 23, IRNA --", "Tehran", "Jan 23", None, None),
        ("Lahore (Fjord Mail): A", "Lahore (Fjord Mail):", "Lahore", None, None, "Fjord Mail"),
        ("OSLO, April 21, /FJORD/. A", "OSLO, April 21, /FJORD/.", "OSLO", "April 21", None,
         "FJORD"),
        ("OSLO, March 5. / FJORD /. A", "OSLO, March 5. / FJORD /.", "OSLO", "March 5", None,
         "FJORD"),
        ("Oslo/Fjordmax/. A", "Oslo/Fjordmax/.", "Oslo", None, None, "Fjordmax"),
        ("OSLO, NOV 4: /FNA/ – A", "OSLO, NOV 4: /FNA/ –", "OSLO", "NOV 4", None, "FNA"),
        ("BERGEN, Norway, May 6. A", "BERGEN, Norway, May 6.", "BERGEN, Norway", "May 6", None,
         None),
        ("GENEVA/OSLO/LIMA, 5 May – A", "GENEVA/OSLO/LIMA, 5 May –", "GENEVA/OSLO/LIMA", "5 May",
         None, None),
        ("OSLO, May 6 /FJORD/ A", "OSLO, May 6 /FJORD/", "OSLO", "May 6", None, "FJORD"),
        ("OSLO—The mayor", "OSLO—", "OSLO", None, None, None),
        ("Oslo (AP)—A", "Oslo (AP)—", "Oslo", None, None, "AP"),
        ("OSLO, (FNW) - A", "OSLO, (FNW) -", "OSLO", None, None, "FNW"),
        ("OSLO. – A", "OSLO. –", "OSLO", None, None, None),
        ("Lima (FNW) – A", "Lima (FNW) –", "Lima", None, None, "FNW"),
        ("OSLO, (Fjord Post / Ice News - 24th Feb, 2020 ):Mayor",
         "OSLO, (Fjord Post / Ice News - 24th Feb, 2020 ):", "OSLO", "24th Feb, 2020",
         "2020-02-24", "Fjord Post / Ice News"),
        ("LAHORE-Provincial ministers", "LAHORE-", "LAHORE", None, None, None),
        ("A title\n\nSession | Oslo | 3 March 2020\n\nA", "Session | Oslo | 3 March 2020", "Oslo",
         "3 March 2020", "2020-03-03", None),
        ("A title\n\nAnkara, April 6\n\nA", "Ankara, April 6", "Ankara", "April 6", None, None),
        ("A title\n\nANKARA\n\nA", "ANKARA", "ANKARA", None, None, None),
        ("Accra, July 2, FNA-Coast – A", "Accra, July 2, FNA-Coast –", "Accra", "July 2", None,
         None),
        ("BAKU, Feb 30, 2013 - A", "BAKU, Feb 30, 2013 -", "BAKU", "Feb 30, 2013", None, None),
        ("Fire in Vik\nBy Ana Lind\nFjord Post Writer\nBAKU, May 3 - A", "BAKU, May 3 -", "BAKU",
         "May 3", None, None),
    ],
)  # fmt: skip
def test_dateline(
    text: str, span: str, place: str, written: str | None, day: str | None, agency: str | None
) -> None:
    found = dateline(text)
    assert found is not None
    assert (found.span.of(text), found.place.of(text)) == (span, place)
    assert (found.date and found.date.of(text)) == written
    assert (found.day and found.day.isoformat()) == day
    assert (found.agency and found.agency.of(text)) == agency


@pytest.mark.parametrize(
    "text",
    [
        "",
        "However, Smith – who was there – left.",
        "By Monday the aides were in\nBAKU, May 3 - A",
        "Congress, April 6\n\nThe",
        "FACT SHEET: The plan",
        "On February 26, 2013 – a Tuesday –",
        "Today, March 3, 2020: news",
        "In Washington, March 3, 2020, he said",
        "Human Rights Watch (HRW), described",
        "BREAKING — talks",
        "Norway (Chair): talks",
        "Lind/Berg: talks",
        "Oslo/Bergen/Lima. Talks",
        "Oslo—Bergen talks",
        "IRAN-Iraq trade rose",
        "OPEC-Plus ministers agreed",
        "TEHRAN-Based analysts said",
        "PRESS RELEASE, May 6. A",
        "FRIDAY, May 6. A",
        "Parliament, 3rd August – A",
        "In Bergen, May 6. A",
        "Oslo, May 6. A",
        "A title\n\nAGENDA\n\nA",
        "News | Sport | 3 March 2020\n\nA",
        "SITTING OF 12 MAY 2020 – Opening",
        "U.S. – China relations",
        "BAKU-based firms - three of them",
        "One\n\nTwo\n\nThree\n\nBAKU, 3 March 2020: too late",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(text) is None
