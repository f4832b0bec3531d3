"""Trains the encoder: ``python -m models.training.train --corpora FOLDER --base FOLDER``.

Stages (config.toml) run in order and each leaves `runs/STAGE/weights.safetensors`, the running
average of its weights. A stage that is done is not run again; one that was stopped goes on at
its last checkpoint. A stage with teachers first has each of them mark the layers that a corpus
lacks, because a head that never sees a kind of text goes blind on it. A stage may cut the network
to a smaller one (`keep`), draw it to what other stages' networks say (`follow`), and `mix` the
weights of other stages, or of its own middle, into those it ends with.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import tomllib
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.optim import AdamW
from torch.optim.lr_scheduler import OneCycleLR

from annotate.components.encoder import Reader
from annotate.components.encoder.pieces import load_tokenizer
from models.training.base import find_base
from models.training.data import TrainingArticle, read_corpus
from models.training.examples import Batch, Example, batches, encode, groups
from models.training.losses import losses
from models.training.network import Network, build_network, trained_network
from models.training.optimizer import one_cycle
from models.training.precision import half_precision
from models.training.settings import CONFIG, RUNS
from models.training.slim import follow, slim
from models.training.taught import add_taught
from models.training.teachers import exported_reader, teach

CHECKPOINT_SECONDS = 600


def main(argv: list[str] | None = None) -> None:
    """Run the stages that are not done."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--corpora", type=Path, required=True)
    options.add_argument(
        "--base",
        default="sentence-transformers/all-MiniLM-L6-v2",
        help="a folder, or a name on the Hugging Face hub",
    )
    options.add_argument(
        "--teacher",
        default="sentence-transformers/all-mpnet-base-v2",
        help='the larger base that stages with `base = "teacher"` start from',
    )
    options.add_argument("--config", type=Path, default=CONFIG)
    options.add_argument("--runs", type=Path, default=RUNS)
    options.add_argument("--stage", action="append", help="only this stage (repeatable)")
    options.add_argument("--threads", type=int, default=torch.get_num_threads())
    options.add_argument("--limit", type=int, help="articles of each corpus (smoke test)")
    options.add_argument("--steps", type=int, help="stop each stage after so many (smoke test)")
    o = options.parse_args(argv)
    torch.set_num_threads(o.threads)
    config = tomllib.loads(o.config.read_text(encoding="utf-8"))
    for name in o.stage or config["run"]:
        if not (o.runs / name / "weights.safetensors").exists():
            bases = {"small": find_base(o.base)}
            if config["stages"][name].keys() & {"base", "taught"}:
                bases["teacher"] = find_base(o.teacher)
            Stage(name, config, bases, o.corpora, o.runs, o.limit, o.steps).run()


class Stage:
    """One stage's data, network, optimiser and checkpoints."""

    def __init__(
        self,
        name: str,
        config: dict[str, Any],
        bases: dict[str, Path],
        corpora: Path,
        runs: Path,
        limit: int | None,
        steps: int | None,
    ) -> None:
        self.name, self.config = name, config
        self.corpora, self.runs, self.limit, self.steps = corpora, runs, limit, steps
        self.settings = config["stages"][name]
        self.bases = bases
        self.base = bases[self.settings.get("base", "small")]
        self.folder = runs / name
        self.folder.mkdir(parents=True, exist_ok=True)
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.tokenizer = load_tokenizer(str(bases["small"] / "tokenizer.json"))
        self.mask: int = self.tokenizer.get_vocab()["[MASK]"]
        self.distances: Tensor | None = None
        self.seed = self.settings.get("seed", config["seed"])
        torch.manual_seed(self.seed)

    def run(self) -> None:
        """Train to the end, from the last checkpoint if there is one."""
        examples = self._examples()
        if "follow" in self.settings:
            ahead = [self._trained(stage) for stage in self.settings["follow"]]
            follow(ahead, examples, self.device)
        if "taught" in self.settings:
            teacher = self._trained(self.settings["taught"])
            add_taught(teacher, examples, self.device, self.folder / "taught")
            self.distances = teacher.distances.detach()
        last = self.folder / "last.pt"
        saved = torch.load(last, map_location=self.device) if last.exists() else None
        network = self._network(examples) if saved is None else self._shaped(saved["network"])
        average = {k: v.clone() for k, v in network.state_dict().items()}
        per_epoch = self._count(examples)
        total = per_epoch * self.settings["epochs"]
        optimizer, schedule = one_cycle(network, total, self.settings, self.config["optimizer"])
        done = 0
        if saved is not None:
            average.update(saved["average"])
            optimizer.load_state_dict(saved["optimizer"])
            schedule.load_state_dict(saved["schedule"])
            done = saved["step"]
        wants_middle = "middle" in self.settings.get("mix", {})
        step, began = done, time.time()
        saved_at = began
        for batch in self._from_step(examples, per_epoch, done):
            if step == self.steps:
                break
            loss = self._step(network, batch, optimizer, schedule)
            step += 1
            self._average(network, average, step)
            if wants_middle and step == min(total, self.steps or total) // 2:
                self._save(average, "middle")
            if step % 50 == 0:
                left = (time.time() - began) / (step - done) * (total - step) / 60
                print(f"{self.name} {step}/{total} {loss}  {left:.0f} min left", flush=True)
            if time.time() - saved_at > CHECKPOINT_SECONDS:
                saved_at = time.time()
                torch.save(
                    {
                        "network": network.state_dict(),
                        "average": average,
                        "optimizer": optimizer.state_dict(),
                        "step": step,
                        "schedule": schedule.state_dict(),
                    },
                    self.folder / "last.pt",
                )
        self._mix(average)
        self._save(average, "weights")
        for name in ("last.pt", "middle.safetensors"):
            (self.folder / name).unlink(missing_ok=True)

    def _save(self, weights: dict[str, Tensor], name: str) -> None:
        plain = {k: v.contiguous().cpu() for k, v in weights.items()}
        save_file(plain, self.folder / f"{name}.safetensors")

    def _network(self, examples: list[Example]) -> Network:
        """The network with the weights that the stage starts from."""
        if "from" not in self.settings:
            return self._ready(build_network(self.config, self.base))
        network = self._trained(self.settings["from"])
        if "keep" in self.settings:
            chance = random.Random(self.config["seed"])
            some = islice(self._batches(examples, chance), self.settings["looks"])
            slim(network, some, self._loss, self.settings["keep"])
        return network

    def _trained(self, stage: str) -> Network:
        """The network of a finished stage."""
        base = self.bases[self.config["stages"].get(stage, {}).get("base", "small")]
        weights = load_file(self.runs / stage / "weights.safetensors")
        return self._ready(trained_network(self.config, base, weights))

    def _shaped(self, weights: dict[str, Tensor]) -> Network:
        return self._ready(trained_network(self.config, self.base, weights))

    def _ready(self, network: Network) -> Network:
        network.words.weight.requires_grad_(False)  # rare words keep their pretrained places
        for part in network.lowest(self.settings.get("frozen", 0)):
            part.requires_grad_(False)
        network.to(self.device)
        return network

    def _loss(self, network: Network, batch: Batch) -> Tensor:
        return self._weighted(self._losses(network, batch))

    def _losses(self, network: Network, batch: Batch) -> dict[str, Tensor]:
        with half_precision(self.device):
            return losses(network, batch)

    def _weighted(self, found: dict[str, Tensor]) -> Tensor:
        return torch.stack([self.config["weights"][k] * loss for k, loss in found.items()]).sum()

    def _mix(self, average: dict[str, Tensor]) -> None:
        """Mix other weights into `average`, each by its share: a stage's, or the own middle's."""
        for name, share in self.settings.get("mix", {}).items():
            own = self.folder / "middle.safetensors"
            before = load_file(
                own if name == "middle" else self.runs / name / "weights.safetensors"
            )
            for key, value in average.items():
                value.lerp_(before[key].to(value.device), share)

    def _from_step(self, examples: list[Example], per_epoch: int, done: int) -> Iterator[Batch]:
        """The batches of all epochs from step `done` on."""
        for epoch in range(done // per_epoch, self.settings["epochs"]):
            chance = random.Random(self.seed * 1000 + epoch)
            epoch_batches = self._batches(examples, chance)
            yield from islice(epoch_batches, max(0, done - epoch * per_epoch), per_epoch)

    def _examples(self) -> list[Example]:
        """The stage's articles with their labels, each as often as its corpus is repeated."""
        parts = {
            corpus: self._some(read_corpus(self.corpora, corpus), corpus)[: self.limit]
            for corpus in self.settings["corpora"]
        }
        repeat = self.config["repeat"] | self.settings.get("repeat", {})
        articles = [article for part in parts.values() for article in part]
        for teacher in self.settings.get("teachers", []):
            stage, _, layer = teacher.partition(":")
            layer = layer or stage
            kept = self.folder / f"{layer}.jsonl"
            teach(articles, layer, kept, partial(self._exported, stage))
        return [
            example
            for corpus, part in parts.items()
            for article in part
            for example in [encode(article, self.tokenizer)] * repeat[corpus]
        ]

    def _some(self, articles: list[TrainingArticle], corpus: str) -> list[TrainingArticle]:
        """The share of a corpus that the stage sees."""
        every = self.settings.get("every", {}).get(corpus, 1)
        return articles[::every]

    def _exported(self, stage: str) -> Reader:
        return exported_reader(self._trained(stage).cpu(), self.base)

    def _batches(self, examples: list[Example], chance: random.Random) -> Iterator[Batch]:
        for batch in batches(examples, self.config["windows"], self._batch_pieces, chance):
            batch.distances = self.distances
            yield batch.to(self.device)

    @property
    def _batch_pieces(self) -> int:
        pieces: int = self.settings.get("batch_pieces", self.config["optimizer"]["batch_pieces"])
        return pieces

    def _count(self, examples: list[Example]) -> int:
        """Steps in the shortest epoch: windows are cut anew in each. 1 where there is no epoch."""
        windows = self.config["windows"]
        counts = []
        for epoch in range(self.settings["epochs"]):
            chance = random.Random(self.seed * 1000 + epoch)
            counts.append(sum(1 for _ in groups(examples, windows, self._batch_pieces, chance)))
        return min(counts, default=1)

    def _step(self, network: Network, batch: Batch, optimizer: AdamW, schedule: OneCycleLR) -> str:
        """One update; the losses as text."""
        network.train()
        batch.hide(self.settings.get("masked", 0.0), self.mask)
        found = self._losses(network, batch)
        self._weighted(found).backward()
        trained = [p for p in network.parameters() if p.grad is not None]
        torch.nn.utils.clip_grad_norm_(trained, self.config["optimizer"]["clip"])
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        schedule.step()
        return " ".join(f"{name} {float(loss.detach()):.3f}" for name, loss in found.items())

    def _average(self, network: Network, average: dict[str, Tensor], step: int) -> None:
        decay = min(self.config["optimizer"]["average"], step / (step + 10))
        with torch.no_grad():
            for name, value in network.named_parameters():
                if value.requires_grad:
                    average[name].lerp_(value, 1 - decay)


if __name__ == "__main__":
    main()
