#!/usr/bin/env python3
"""Tests the gold letters of this folder against their texts and counts what they hold.

Usage: check.py [FOLDER ...]     (default: tuning and unseen beside this file)
Exit status: 0 when every letter is sound, 1 when anything is wrong.

For NAME.txt the text is the file; for NAME.xml and NAME.html it is the text content: mark-up, head, metadata,
scripts and styles go, a block ends a word, an inline element does not, a note (<noot>) is a block of its own.
"""
import html
import json
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

KINDS = ("MADE", "FULFILLED", "DEFERRED")
STRENGTHS = ("FIRM", "INTENDED", "CONDITIONAL")
FORMS = (".txt", ".xml", ".html")
HEADER = {"date", "dossier", "number", "language", "signatories"}
NEEDED = {"kind", "strength", "actor", "actor_text", "audience", "action", "deadline", "references", "optional"}
ALLOWED = NEEDED | {"quote", "parts", "condition", "origin"}
MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
REFERENCES = [re.compile(p) for p in (
    r"kst-(?:\d{5}|[IVXLC]+)(?:-(?:[IVX]+[AB]?|[A-M]|\d{2}))?-(?:\d{1,4}|[A-Z]{1,3})",
    r"h-(?:tk|ek)-\d{8}-\d+(?:-\d+)?",
    r"ah-(?:tk|ek)-\d{8}-\d+",
    r"kv-(?:tk|ek)-\d{4}Z\d{5}",
    r"nds-tk-\d{4}D\d{5}",
    r"(?:stb|stcrt|trb)-\d{4}-\d+",
    r"COM\(\d{4}\)\d+",
)]
OFFICE = re.compile(
    r"Minister(?:-President| van .+| voor .+| of .+| for .+)|Staatssecretaris (?:van|voor) .+|State Secretary for .+|Prime Minister|Director of .+"
    r"|(?:Parliamentary Under-)?Secretary of State(?: for .+)?|Cabinet Secretary(?: for .+)?|(?:Deputy )?First Minister|(?:Home|Foreign) Secretary"
    r"|Chancellor of the Exchequer|(?:Chief|Financial|Economic|Exchequer) Secretary to the Treasury|Treasurer|Attorney-General|Lord Advocate|Taoiseach"
    r"|President of the Treasury Board"
    r"|Commissioner for .+|European Commission|Leader of the Council|Cabinet Member for .+"
    r"|Rijkswaterstaat|Belastingdienst|Rijksdienst voor Ondernemend Nederland|Dienst Justitiële Inrichtingen"
    r"|Immigratie- en Naturalisatiedienst|Dienst Toeslagen|Nationaal Coördinator Terrorismebestrijding en Veiligheid"
    r"|college van burgemeester en wethouders|(?:wethouder|gedeputeerde|burgemeester|commissaris van de Koning|commissaris van de Koningin) ?.*"
    r"|gedeputeerde staten|burgemeester")
GOVERNMENT = {"kabinet", "regering", "Nederland"}
INFINITIVE_NL = re.compile(r"(?:.+ )?\w*(?:en|aan|gaan|staan|doen|zien|zijn)", re.I)
REACH = 2500  # characters that a page border or a note may put between two parts of one sentence


def fold(text):
    """One space for any white space; a word that a line end has split is one word again."""
    text = text.replace("\u00ad", "").replace("\u00a0", " ").replace("\r\n", "\n")

    def rejoin(match):
        before, after = match.groups()
        letters = "".join(c for c in before if c.isalpha())
        real = not after.islower() or not letters or letters.isupper()  # "NAVO-/bondgenoten", "Minister-/President"
        return before + ("-" if real else "") + after

    return " ".join(re.sub(r"(\S+)-[ \t]*\n[ \t]*(\w)", rejoin, text).split())


XML_INLINE = {"nadruk", "sup", "inf", "extref", "intref"}
XML_SILENT = {"metadata"}
HTML_INLINE = {"a", "sup", "sub", "em", "strong", "i", "b", "span", "abbr"}
HTML_SILENT = {"head", "script", "style", "title"}


def xml_content(raw):
    blocks, out = [], []

    def walk(node):
        name = node.tag.split("}")[-1]
        if name in XML_SILENT:
            return
        block = name not in XML_INLINE
        if block:
            out.append("\n")
        out.append(node.text or "")
        for child in node:
            walk(child)
            out.append(child.tail or "")
        if block:
            out.append("\n")
        if name in ("tussenkop", "kop", "titel"):
            blocks.append(fold("".join(node.itertext())))

    walk(ET.fromstring(raw))
    return fold("".join(out)), blocks


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.blocks, self.silent, self.heading = [], [], 0, None

    def handle_starttag(self, tag, attrs):
        if tag in HTML_SILENT:
            self.silent += 1
        if tag not in HTML_INLINE:
            self.out.append("\n")
        if re.fullmatch(r"h[1-6]", tag):
            self.heading = []

    def handle_endtag(self, tag):
        if tag in HTML_SILENT:
            self.silent -= 1
        if tag not in HTML_INLINE:
            self.out.append("\n")
        if re.fullmatch(r"h[1-6]", tag) and self.heading is not None:
            self.blocks.append(fold("".join(self.heading)))
            self.heading = None

    def handle_data(self, data):
        if self.silent:
            return
        self.out.append(data)
        if self.heading is not None:
            self.heading.append(data)


LABEL = re.compile(r"(Vraag|Vragen|Antwoord|Antwoord op vraag|Antwoord op vragen|Antwoord vraag|Questions?|Answers?|Answers? to questions?)"
                   r"( \d+[a-z]?((, \d+)*( (en|and|t/m|tot en met|to) \d+)?))?[.:]?")


def content(path):
    """The text content, and the lines that may be headings, in their order."""
    raw = path.read_bytes().decode("utf-8")
    if path.suffix == ".xml":
        return xml_content(raw)
    if path.suffix == ".html":
        page = Page()
        page.feed(raw)
        page.close()
        return fold("".join(page.out)), page.blocks
    return fold(raw), [line for block in re.split(r"\n[ \t\f]*\n", raw) for line in may_be_headings(block)]


def may_be_headings(block):
    """What stands between empty lines; and "Vraag 1" on a line of its own right above its question."""
    first = fold(block.lstrip("\n").split("\n")[0])
    return [first, fold(block)] if LABEL.fullmatch(first) else [fold(block)]


def is_day(value):
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


class Case:
    def __init__(self, folder, name, faults):
        self.name, self.faults = name, faults
        sources = [folder / (name + form) for form in FORMS if (folder / (name + form)).exists()]
        if len(sources) != 1:
            raise ValueError(f"has {len(sources)} texts")
        self.form = sources[0].suffix
        self.text, self.blocks = content(sources[0])
        self.gold = json.loads((folder / (name + ".gold.json")).read_bytes())

    def wrong(self, what):
        self.faults.append(f"{self.name}: {what}")

    def spans(self, words, what):
        """Where words that must stand in the text just once begin and end."""
        if not isinstance(words, str) or not words.strip():
            self.wrong(f"{what} is empty")
            return None
        if words != " ".join(words.split()):
            self.wrong(f"{what} is not normalised: {words!r}")
        words = fold(words)
        found = self.text.count(words)
        if found != 1:
            self.wrong(f"{what} stands {found} times in the text: {words!r}")
            return None
        start = self.text.index(words)
        return start, start + len(words)

    def check(self):
        if set(self.gold) != {"letter", "headings", "statements"}:
            self.wrong(f"keys {sorted(self.gold)}")
            return
        self.header(self.gold["letter"])
        rest = iter(self.blocks)
        for heading in self.gold["headings"]:
            if heading not in rest:
                self.wrong(f"no such heading, or not in this place: {heading!r}")
                break
        firm, last = [], -1
        for number, statement in enumerate(self.gold["statements"], 1):
            places = self.statement(f"statement {number}", statement)
            if not places:
                continue
            if places[0][0] < last:
                self.wrong(f"statement {number} stands before the one above it")
            last = places[0][0]
            if not statement["optional"]:
                for start, end in places:
                    for other, (begin, stop) in firm:
                        if other != number and start < stop and begin < end:
                            self.wrong(f"statements {other} and {number} overlap")
                    firm.append((number, (start, end)))

    def header(self, letter):
        absent = set(letter.get("not_in_text", ()))
        if set(letter) - {"not_in_text"} != HEADER or not absent <= HEADER:
            self.wrong(f"letter keys {sorted(letter)}")
            return
        language = letter["language"]
        if language not in MONTHS:
            self.wrong(f"language {language!r}")
            return
        if not is_day(letter["date"]) or not "2010-01-01" <= letter["date"] <= "2026-12-31":
            self.wrong(f"date {letter['date']!r}")
        elif "date" not in absent:
            day = date.fromisoformat(letter["date"])
            month = MONTHS[language][day.month - 1]
            written = {f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", f"{day.day:02d}-{day.month:02d}-{day.year}"}
            if not any(w.casefold() in self.text.casefold() for w in written):
                self.wrong(f"date {day} does not stand in the text")
        dossier, number = letter["dossier"], letter["number"]
        if dossier is not None:
            if not re.fullmatch(r"(?:\d{5}|[IVXLC]+)(?:-(?:[IVX]+[AB]?|[A-M]|\d{2}))?", dossier):
                self.wrong(f"dossier {dossier!r}")
            elif "dossier" not in absent and re.sub(r"\W", "", dossier) not in re.sub(r"\W", "", self.text):
                self.wrong(f"dossier {dossier} does not stand in the text")
        if number is not None:
            if not re.fullmatch(r"\d{1,4}|[A-Z]{1,3}", number):
                self.wrong(f"number {number!r}")
            elif "number" not in absent and not re.search(rf"\b{number}\b", self.text):
                self.wrong(f"number {number} does not stand in the text")
        if number is not None and dossier is None:
            self.wrong("a number without a dossier")
        for role in letter["signatories"]:
            if not OFFICE.fullmatch(role):
                self.wrong(f"signatory {role!r}")
            if "signatories" not in absent and role.casefold() not in self.text.casefold():
                self.wrong(f"signatory {role!r} does not stand in the text")
        if not letter["signatories"]:
            self.wrong("no signatories")

    def statement(self, label, s):
        if not NEEDED <= set(s) <= ALLOWED or ("quote" in s) == ("parts" in s):
            self.wrong(f"{label} keys {sorted(s)}")
            return None
        kind, strength = s["kind"], s["strength"]
        if kind not in KINDS or strength not in (STRENGTHS if kind == "MADE" else (None,)):
            self.wrong(f"{label} is {kind!r}, {strength!r}")
        if ("condition" in s) != (strength == "CONDITIONAL"):
            self.wrong(f"{label} has a condition or lacks it: {strength}")
        if s["audience"] not in ("PARLIAMENT", "OTHER") or (kind != "MADE" and s["audience"] != "PARLIAMENT"):
            self.wrong(f"{label} audience {s['audience']!r}")
        if not isinstance(s["optional"], bool):
            self.wrong(f"{label} optional {s['optional']!r}")
        for actor in (s["actor"] or "").split("; "):
            if actor not in GOVERNMENT and not OFFICE.fullmatch(actor):
                self.wrong(f"{label} actor {s['actor']!r}")
        action = s["action"]
        if not isinstance(action, str) or not action.strip():
            self.wrong(f"{label} action {action!r}")
        elif self.gold["letter"]["language"] == "nl" and not INFINITIVE_NL.fullmatch(action):
            self.wrong(f"{label} action {action!r} is no infinitive")
        elif self.gold["letter"]["language"] == "en" and re.search(r"(?:ing|ed)$", action) and action not in ("proceed", "bring", "feed"):
            self.wrong(f"{label} action {action!r} is no infinitive")
        for reference in s["references"]:
            if not any(p.fullmatch(reference) for p in REFERENCES):
                self.wrong(f"{label} reference {reference!r}")
        if len(set(s["references"])) != len(s["references"]):
            self.wrong(f"{label} cites twice: {s['references']}")

        if "quote" in s:
            places = [self.spans(s["quote"], f"{label} quote")]
            words = s["quote"]
        else:
            places = [self.spans(part, f"{label} part") for part in s["parts"]]
            words = " ".join(s["parts"])
            if len(places) < 2:
                self.wrong(f"{label} has one part")
        places = [p for p in places if p]
        for one, two in zip(places, places[1:]):
            if one[1] > two[0] or two[0] - one[1] > REACH:
                self.wrong(f"{label} parts are out of order or too far apart")
        for key in ("actor_text", "condition"):
            if s.get(key) is not None and not self.holds(words, s[key]):
                self.wrong(f"{label} {key} is not in its words: {s[key]!r}")
        self.deadline(label, s, words)
        if "origin" in s:
            origin = s["origin"]
            if set(origin) != {"text", "date"} or (origin["date"] is not None and not is_day(origin["date"])):
                self.wrong(f"{label} origin {origin}")
            elif origin["date"] and origin["date"] > self.gold["letter"]["date"]:
                self.wrong(f"{label} origin is later than the letter")
            elif self.form == ".txt" and "parts" in s:
                pass  # a page border may run through it
            else:
                self.spans(origin.get("text"), f"{label} origin")
        return places

    @staticmethod
    def holds(words, wanted):
        return fold(wanted) in fold(words)

    def deadline(self, label, s, words):
        d = s["deadline"]
        if d is None:
            return
        if s["kind"] != "MADE":
            self.wrong(f"{label} is no MADE and has a deadline")
        if not {"text", "earliest", "latest"} <= set(d) <= {"text", "earliest", "latest", "precision", "recurrence"}:
            self.wrong(f"{label} deadline keys {sorted(d)}")
            return
        if not self.holds(words, d["text"]):
            self.wrong(f"{label} deadline is not in its words: {d['text']!r}")
        days = [d[k] for k in ("earliest", "latest") if d[k] is not None]
        if not all(map(is_day, days)):
            self.wrong(f"{label} deadline days {days}")
        elif days != sorted(days):
            self.wrong(f"{label} deadline ends before it begins {days}")
        elif d["latest"] and d["latest"] < self.gold["letter"]["date"]:
            self.wrong(f"{label} deadline is over before the letter: {d}")
        if "precision" in d and (d["precision"] not in ("VAGUE", "EVENT") or days):
            self.wrong(f"{label} precision {d['precision']!r} {days}")
        if "recurrence" in d and not re.fullmatch(r"P\d+[YMWD]", d["recurrence"]):
            self.wrong(f"{label} recurrence {d['recurrence']!r}")


def main():
    here = Path(__file__).resolve().parent
    folders = [Path(a) for a in sys.argv[1:]] or [here / "tuning", here / "unseen"]
    faults, rows, grand = [], [], Counter()
    for folder in filter(Path.is_dir, folders):
        golds = {p.name[:-len(".gold.json")] for p in folder.glob("*.gold.json")}
        texts = {p.stem for p in folder.iterdir() if p.suffix in FORMS}
        faults += [f"{folder.name}/{n}: text without gold" for n in sorted(texts - golds)]
        total = Counter()
        for name in sorted(golds):
            try:
                case = Case(folder, name, faults)
                case.check()
            except Exception as error:  # whatever is wrong with one letter, the others are still tested
                faults.append(f"{folder.name}/{name}: {type(error).__name__}: {error}")
                continue
            statements = case.gold["statements"]
            count = Counter(s["kind"] for s in statements if not s["optional"])
            count.update(words=len(case.text.split()), headings=len(case.gold["headings"]),
                         optional=sum(s["optional"] for s in statements), letters=1)
            rows.append((f"{folder.name}/{name}", count))
            total += count
        rows.append((f"{folder.name}: {total['letters']} letters", total))
        grand += total
    rows.append((f"all: {grand['letters']} letters", grand))
    if not grand["letters"]:
        faults.append("no letters found")

    columns = ("words", "headings", *KINDS, "optional")
    width = max(len(name) for name, _ in rows)
    print(" " * width + "".join(f"{c:>11}" for c in columns))
    for name, count in rows:
        print(f"{name:<{width}}" + "".join(f"{count[c]:>11}" for c in columns))
    print(f"Statements that must be found: {sum(grand[k] for k in KINDS)}; the optional ones are counted apart.")
    for fault in faults:
        print("FAULT", fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
