"""Names, roles and bodies of which articles are generated."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

_FIRST = re.findall(
    r"\S+",
    """
    Jo Dan Bo Ann Al Grace Tariq Mei Ingrid Pablo Thandi Oleg Priya Lars Nadia Kwame Siobhan Yuki
    Emeka Rosa Otto Zola Imran Petra Hugo Amina Sven Lucia Viktor Hana
""",
)
_MALE = re.findall(
    r"\S+", "Dan Bo Al Tariq Pablo Oleg Lars Kwame Emeka Otto Imran Hugo Sven Viktor"
)
_LAST = re.findall(
    r"\S+",
    """
    Field Cole Quist Marrow Okoro Lindqvist Banerjee Tanaka Moreno Petrov Haddad Oyelaran Kowalski
    Brandt Osei Fraser Nyberg Castillo Varga Dlamini Whitlock Sato Ferreira Holm Achebe Novak
    Rahimi Stroud Vance Ekwueme
""",
)
# With particles, initials, hyphens, apostrophes, suffixes; of three parts, the surname first.
_WORLD_MEN = """
    Wang Xiaoming|Park Sung-min|Nguyen Van Thanh|Mohammed bin Rashid Al Mansoor|A. R. Ramaswamy
    J.C. Holloway|Jean-Luc Mbeki|Seán Ó Briain|Patrick O'Malley|Ludwig van der Meer|Aung Kyaw Moe
    Juan Carlos de la Fuente|Abdel Fattah El-Masri|Boubacar Traoré Diallo|Thongchai Srisuwan
    Anwar bin Yusof|Gábor Szűcs|Łukasz Wiśniewski|Ferhat Yıldız|Tama Te Rangi|D.B. Munkhbat
    Sheikh Hamad Al-Thani|Robert F. Whitaker III|Lee Kuan Teck|Olumide Adeyemi-Cole|Hone Parata
    Meles Tadesse Bekele|Yossi Ben-David|Rodrigo Duterno|Prabowo Setiawan|Lim Guan Hock
"""
_WORLD_WOMEN = """
    María José García Márquez|Sigríður Jónsdóttir|Ngozi Okonjo-Ibeka|Siti Nurhaliza binti Tarudin
    Katerina Papadopoulou|Taisiya Ivanova|Dipika Chattopadhyay|Ana Paula dos Santos|Fatoumata Bâ
    Takahashi Haruka|Benazir Qureshi|Mary Kate Dunleavy|Tuilaepa Fiame|Shirin Ebtekar
"""
_ROLES = """
    mayor|council leader|prosecutor|engineer|coach|minister|sheriff|head teacher|judge|chairman
    police chief|spokeswoman|chief executive|archbishop|finance minister|ambassador|actress
    union leader
"""
COMPANIES = re.findall(
    r"\S+",
    """
    Toyota Lumora Kelvara Brightwell Ostrava Nordane Cormex Velanto Harlow Quintel Zephyra Tamsol
    Bexley Norvia Calder Astrel Meridio Kestrel Volta Arden Samsung Ørsted Maersk Telefónica
    Petrobras Tencent Zomato Safaricom MTN BHP Saab Aramco Nestlé Infosys Gazprom Ryanair
""",
)


def _of(text: str) -> list[str]:
    return [name for line in text.split("\n") for name in line.strip().split("|") if name]


def roles() -> list[str]:
    """What somebody may be called behind "the"."""
    return _of(_ROLES)


def people(count: int, seed: int, men: bool = False) -> Iterator[tuple[str, str]]:
    """`count` pairs of two different full names, every other pair from all over the world."""
    chance = random.Random(seed)
    world = _of(_WORLD_MEN) + ([] if men else _of(_WORLD_WOMEN))
    for number in range(count):
        if number % 2:
            one, other = chance.sample(world, 2)
            yield one, other
        else:
            (a, b), (c, d) = chance.sample(_MALE if men else _FIRST, 2), chance.sample(_LAST, 2)
            yield f"{a} {c}", f"{b} {d}"
