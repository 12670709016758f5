package io.proofstream.control.written;

import io.proofstream.control.check.EvidenceCategory;
import io.proofstream.control.check.Operator;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Meaning;
import java.util.List;
import java.util.Map;

/** A file of {@code checks/}. */
public record CheckDraft(
    String file,
    int line,
    @Meaning(value = "Its one name, and that of its file", required = true) String id,
    @Meaning(value = "What is so when it passes, as a sentence without its end", required = true)
        String title,
    @Meaning(value = "What is measured", required = true) String metric,
    @Meaning("What it says of the metric; the rest is the metric's own default")
        Map<String, List<String>> parameters,
    @Meaning(value = "How far back it looks: 1d, 7d, 30d, 90d or period", required = true)
        String window,
    @Meaning(value = "gte where more is better, lte where less is", required = true)
        Operator operator,
    @Meaning(
            value = "From where it passes: 95% of shares, 7d of times, else a number",
            required = true)
        String pass,
    @Meaning("From where it only warns; absent = there is no such band") String warn,
    @Meaning("Fewer than that are too few to judge; absent = 5") int minPopulation,
    @Meaning("Evidence of a lower confidence counts as absent; absent = 60") int minConfidence,
    @Meaning(value = "What an auditor calls the evidence", required = true)
        List<EvidenceCategory> evidence,
    @Meaning("What must keep coming, or else nothing is known") List<Required> requires,
    @Meaning(
            value =
                "Said when it passes; {value}, {numerator}, {denominator}, {failing}, {pass},"
                    + " {warn}, {window} and {PARAMETER} are filled in",
            required = true)
        String met,
    @Meaning(value = "Said when it does not", required = true) String missed,
    @Meaning(value = "What to do then", required = true) String recommendation,
    @Meaning(value = "What is missing then: an entry of gaps.yml", required = true) String gap) {

  /** What must keep coming. */
  public record Required(
      int line,
      @Meaning(
              value = "One of these kinds of evidence, or a sign of life of who sends them",
              required = true)
          List<Kind> kinds,
      @Meaning(value = "At least so often", required = true) String every) {}
}
