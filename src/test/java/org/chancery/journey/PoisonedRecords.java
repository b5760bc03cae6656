package org.chancery.journey;

import static org.chancery.journey.Poison.added;
import static org.chancery.journey.Poison.rejected;

import java.util.List;

/** Bad records: in each file the good ones come in. */
final class PoisonedRecords {
    private PoisonedRecords() {}

    static List<Poison> all() {
        return List.of(
                Poison.of(
                        "records/bad-line.jsonl",
                        record("bad-line-1", "") + "{\"id\": \"bad-line-2\", \"title\": \n" + record("bad-line-3", ""),
                        added(""),
                        rejected("line 2"),
                        added("")),
                Poison.of(
                        "records/no-id.jsonl",
                        "{\"title\": \"Talks\", \"text\": \"We met.\"}\n" + record("no-id-2", ""),
                        rejected("line 1"),
                        added("")),
                Poison.of(
                        "records/twice.jsonl",
                        record("twice-1", "") + record("twice-1", "") + record("twice-2", ""),
                        rejected("twice.jsonl"),
                        rejected("twice.jsonl"),
                        added("")),
                Poison.of(
                        "records/date.jsonl",
                        record("date-1", ", \"date\": \"1919-02-30\"") + record("date-2", ", \"date\": \"1919-02-28\""),
                        rejected("1919-02-30"),
                        added("")),
                Poison.of(
                        "records/field.jsonl",
                        record("field-1", ", \"colour\": \"red\"") + record("field-2", ""),
                        rejected("colour"),
                        added("")),
                Poison.of(
                        "records/long-value.jsonl",
                        record("long-1", ", \"place\": \"" + "x".repeat(40_000) + "\"") + record("long-2", ""),
                        rejected("place"),
                        added("")),
                Poison.of(
                        "records/lone-surrogate.jsonl",
                        record("surrogate-1", "").replace("met", "m\\ud800et") + record("surrogate-2", ""),
                        added("surrogate"),
                        added("")),
                Poison.of(
                        "records/no-text.jsonl",
                        "{\"id\": \"none\", \"title\": \"Talks\"}\n" + record("no-text-2", ""),
                        rejected("line 1"),
                        added("")),
                Poison.of(
                        "records/deep.jsonl",
                        "[".repeat(5_000) + "]".repeat(5_000) + "\n",
                        rejected("records/deep.jsonl")),
                Poison.of(
                        "records/no-record.json", "[\"a\", 2]", rejected("no-record.json"), rejected("no-record.json")),
                Poison.of(
                        "records/cut.json",
                        "[{\"id\": \"cut-1\", \"title\": \"Talks\", \"text\": \"We met.\"}, {\"id\": ",
                        added(""),
                        rejected("records/cut.json")),
                Poison.of(
                        "records/columns.csv",
                        "id,title,text\ncolumns-1,Talks,We met.\ncolumns-2,Talks\ncolumns-3,Talks,We parted.\n",
                        added(""),
                        rejected("line 3"),
                        added("")),
                Poison.of(
                        "records/quote.csv",
                        "id,title,text\nquote-1,Talks,\"We met.\nand never ended",
                        rejected("records/quote.csv")));
    }

    private static String record(String id, String more) {
        return "{\"id\": \"" + id + "\", \"title\": \"Talks " + id
                + "\", \"text\": \"We met at the border and talked.\"" + more + "}\n";
    }
}
