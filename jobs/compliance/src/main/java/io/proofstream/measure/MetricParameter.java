package io.proofstream.measure;

import io.proofstream.document.RecordText;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.Durations;
import java.util.List;

/** What a check may say of a metric. */
public record MetricParameter(
    @Meaning(value = "Its name, which is a key of a check's parameters", required = true)
        String name,
    @Meaning(value = "What its values are", required = true) Type type,
    @Meaning("The words that it may be, of type word and words") List<String> words,
    @Meaning(
            value =
                "What holds where a check says nothing; policy.KEY = that key of the policy in"
                    + " force; several are joined by commas",
            column = "default",
            required = true)
        String absent,
    @Meaning(value = "What it means", required = true) String meaning) {

  /** What values are. Of those in the plural there may be several. */
  public enum Type {
    DURATION,
    FLAG,
    NUMBER,
    TEXTS,
    WORD,
    WORDS,
    SEVERITIES,
    /** Kinds of evidence. */
    KINDS,
    /** Kinds of evidence, and what the job itself keeps. */
    KEPT,
    /** {@code policy}, {@code own}, or the name of a framework's rule. */
    OBLIGATION
  }

  private static final List<String> RESULTS =
      List.of("raw_contents", "findings", "controls", "alerts", "audit_log");

  /** Why these are no values of it; null if they are. */
  public String wrong(List<String> values) {
    if (!isSeveral() && values.size() != 1) {
      return "must be one value";
    }
    for (String value : values) {
      String wrong = wrong(value);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  private boolean isSeveral() {
    return switch (type) {
      case TEXTS, WORDS, SEVERITIES, KINDS, KEPT -> true;
      case DURATION, FLAG, NUMBER, WORD, OBLIGATION -> false;
    };
  }

  private String wrong(String value) {
    return switch (type) {
      case DURATION ->
          value.matches(Durations.FORM) ? null : "is no length of time, such as 36h or 30d";
      case FLAG -> value.matches("true|false") ? null : "must be true or false";
      case NUMBER -> value.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") ? null : "must be a number";
      case TEXTS -> value.isBlank() ? "must not be empty" : null;
      case WORD, WORDS -> oneOf(value, words);
      case SEVERITIES -> oneOf(value, RecordText.words(Severity.class));
      case KINDS -> oneOf(value, RecordText.words(Kind.class));
      case KEPT -> RESULTS.contains(value) ? null : oneOf(value, RecordText.words(Kind.class));
      case OBLIGATION ->
          value.matches("[a-z0-9][a-z0-9.-]*") ? null : "is no name of an obligation";
    };
  }

  private static String oneOf(String value, List<String> words) {
    return words.contains(value) ? null : "must be one of " + String.join(", ", words);
  }
}
