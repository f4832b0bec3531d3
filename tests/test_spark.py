"""Spark on two local workers gives the command's documents, row for row."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from annotate.errors import UsageError
from annotate.render.parquet import arrow_schema

pyspark = pytest.importorskip("pyspark", reason="the extra spark is not installed")
pytestmark = [
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17"),
    # py4j leaves its sockets to the garbage collector.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory):
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    # Workers import annotate and tests from where this process does.
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    builder = pyspark.sql.SparkSession.builder.master("local[2]").appName("annotate-tests")
    for name, value in {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        # What runs once is not worth the virtual machine's second compiler.
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.warehouse.dir": str(tmp_path_factory.mktemp("warehouse")),
    }.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def test_rows_are_the_documents_of_the_command(spark, run, pipeline_folder, tmp_path, monkeypatch):
    from annotate.spark import annotate_dataframe

    monkeypatch.chdir(tmp_path)
    said = ['"No," said Ann Lee. {}', "The zoo reportedly lost {} penguins. (Reuters)", "No {}."]
    texts = {f"n/{i:03}.txt": said[i % 3].format(i) for i in range(40)}
    texts["n/040.txt"] = ""
    Path("n").mkdir()
    for name, text in texts.items():
        Path(name).write_text(text, encoding="utf-8")
    assert run("n", "-f", "jsonl", "-o", "out.jsonl").code == 0
    expected = [json.loads(line) for line in Path("out.jsonl").read_text().splitlines()]

    rows = spark.createDataFrame(list(texts.items()), ["name", "body"]).repartition(3)
    documents = annotate_dataframe(rows, id_col="name", text_col="body", model=pipeline_folder)
    assert documents.columns == arrow_schema().names
    found = [row.asDict(recursive=True) for row in documents.orderBy("path").collect()]
    assert found == expected


def test_bad_rows_become_error_documents_and_columns_keep_their_types(
    spark, pipeline_folder, tmp_path
):
    from annotate.spark import annotate_dataframe

    rows = spark.createDataFrame([(1, "Good."), (2, None), (3, "a\0b")], "id int, text string")
    documents = annotate_dataframe(rows, model=pipeline_folder)
    documents.write.parquet(str(tmp_path / "out"))
    back = spark.read.parquet(str(tmp_path / "out"))
    assert back.schema.simpleString() == documents.schema.simpleString()
    errors = {row["path"]: row["message"] for row in back.select("path", "error.message").collect()}
    assert errors["1"] is None
    assert errors["2"].startswith("its text is null")
    assert errors["3"].startswith("holds a NUL character")


def test_the_houses_names_and_words(spark, pipeline_folder):
    from annotate.spark import annotate_dataframe

    rows = spark.createDataFrame([(1, "The zoo reportedly closed.")], "id int, text string")
    house = {"hedges": {"off": ["reportedly"]}}
    (row,) = annotate_dataframe(rows, model=pipeline_folder, config=house).collect()
    assert row["hedges"] == []
    (row,) = annotate_dataframe(rows, model=pipeline_folder).collect()
    assert len(row["hedges"]) == 1


def test_a_column_that_is_not_there(spark):
    from annotate.spark import annotate_dataframe

    rows = spark.createDataFrame([(1, "Good.")], "id int, body string")
    with pytest.raises(UsageError, match="text: no such column"):
        annotate_dataframe(rows)


def test_hostile_32_columns_of_any_name(spark, pipeline_folder):
    from annotate.spark import annotate_dataframe

    rows = spark.createDataFrame([(1, "The zoo reportedly closed.")], "`i``d` int, `te.xt` string")
    options = {"id_col": "i`d", "text_col": "te.xt", "model": pipeline_folder}
    (row,) = annotate_dataframe(rows, **options).collect()
    assert (row["path"], len(row["hedges"])) == ("1", 1)
