"""Collects hammer prices of the public auction houses, politely."""
import itertools
import random
import re
import time
from urllib import robotparser
from urllib.parse import urljoin, urlsplit

import requests
from bs4 import BeautifulSoup

USER_AGENTS = [
    "hammerprice/1.2 (+https://hammerprice.example/bot)",
    "Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0",
]
DELAY = (2.0, 5.5)
PRICE = re.compile(r"([\d\s.,]+)\s*(€|EUR|£)")


class Fetcher:
    def __init__(self, proxies=None):
        self.session = requests.Session()
        self.session.mount("https://", requests.adapters.HTTPAdapter(max_retries=3, pool_maxsize=4))
        self.agent_cycle = itertools.cycle(USER_AGENTS)
        self.robots: dict[str, robotparser.RobotFileParser] = {}
        self.proxies = proxies

    def allowed(self, url: str, agent: str) -> bool:
        host = urlsplit(url).netloc
        if host not in self.robots:
            rp = robotparser.RobotFileParser(f"https://{host}/robots.txt")
            rp.read()
            self.robots[host] = rp
        return self.robots[host].can_fetch(agent, url)

    def get(self, url: str) -> BeautifulSoup | None:
        agent = next(self.agent_cycle)
        if not self.allowed(url, agent):
            return None
        time.sleep(random.uniform(*DELAY))
        res = self.session.get(url, headers={"User-Agent": agent}, proxies=self.proxies, timeout=20)
        res.raise_for_status()
        return BeautifulSoup(res.content, "lxml")


def lots(fetcher: Fetcher, start: str):
    """Every lot of a sale, page by page. CSRF token is not needed for GET."""
    url = start
    while url:
        soup = fetcher.get(url)
        if soup is None:
            return
        for card in soup.select("article.lot"):
            m = PRICE.search(card.get_text(" "))
            yield {
                "lot": card["data-lot"],
                "title": card.h2.get_text(strip=True),
                "attribution": card.select_one(".school") and card.select_one(".school").text,
                "price": m and m.group(1).replace(" ", ""),
            }
        nxt = soup.select_one("a[rel=next]")
        url = urljoin(url, nxt["href"]) if nxt else None


if __name__ == "__main__":
    # the catalogue pages are cut in chunks of 48 lots; a « portrait of a critic » is a lot like any other
    for lot in lots(Fetcher(), "https://auctions.example/sales/0412"):
        print(lot)
