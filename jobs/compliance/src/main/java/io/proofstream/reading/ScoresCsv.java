package io.proofstream.reading;

import io.proofstream.message.Reason;
import io.proofstream.source.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * FIRST's daily EPSS file, a comment line and CSV, in the form of its own API's answers, so that
 * one source reads both: {@code
 * {"model_version":...,"data":[{"cve":...,"epss":...,"percentile":...}]}}.
 */
final class ScoresCsv {
  private static final Pattern COMMENT =
      Pattern.compile("#\\s*model_version:([\\w.]+),\\s*score_date:([\\w:.+-]+)");
  private static final Pattern ROW =
      Pattern.compile("(CVE-\\d{4}-\\d{4,}),([0-9.eE+-]{1,24}),([0-9.eE+-]{1,24})");

  private ScoresCsv() {}

  static byte[] toJson(String csv) throws Unreadable {
    Matcher comment = COMMENT.matcher(csv);
    boolean dated = comment.lookingAt();
    StringBuilder json = new StringBuilder(csv.length() * 2).append("{");
    if (dated) {
      json.append("\"model_version\":\"").append(comment.group(1)).append("\",\"score_date\":\"");
      json.append(comment.group(2)).append("\",");
    }
    json.append("\"data\":[");
    int line = 0;
    boolean first = true;
    for (String each : (Iterable<String>) csv.lines()::iterator) {
      line++;
      if (each.isBlank() || each.startsWith("#") || each.startsWith("cve,")) {
        continue;
      }
      Matcher row = ROW.matcher(each);
      if (!row.matches()) {
        throw new Unreadable(
            Reason.MALFORMED, "epss", "line " + line + " is not cve,epss,percentile");
      }
      json.append(first ? "" : ",").append("{\"cve\":\"").append(row.group(1));
      json.append("\",\"epss\":\"").append(row.group(2));
      json.append("\",\"percentile\":\"").append(row.group(3)).append("\"}");
      first = false;
    }
    return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }
}
