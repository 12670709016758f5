package io.proofstream.measure;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Meaning;
import java.util.List;
import java.util.Optional;

/** What can be measured, exactly enough to be computed from tables alone. */
public record MetricKind(
    @Meaning(value = "Its one name", required = true) String id,
    @Meaning(value = "In few words, for people", required = true) String title,
    @Meaning(value = "What its value is a number of", required = true) Unit unit,
    @Meaning(value = "Which way is better", required = true) Better better,
    @Meaning(value = "What the denominator, or the number itself, counts", required = true)
        String population,
    @Meaning(value = "What a failing item is", required = true) String item,
    @Meaning(value = "What an empty population means", required = true) Empty empty,
    @Meaning(value = "What exactly is computed", required = true) String definition,
    @Meaning(value = "What it means that there is no evidence", required = true) String noData,
    @Meaning("Kinds of evidence that it is computed from; empty = what the job itself keeps")
        List<Kind> kinds,
    @Meaning(value = "Tables that it can be computed from", required = true) List<String> tables,
    @Meaning("What a check may say of it") List<MetricParameter> parameters) {

  /** What a value is a number of. */
  public enum Unit {
    /** Of 0 to 1, written in percent. */
    SHARE,
    COUNT,
    SECONDS,
    SCORE
  }

  /** Which way is better. */
  public enum Better {
    HIGHER,
    LOWER
  }

  /** What it means that nothing was there to be measured. */
  public enum Empty {
    /** There is nothing of that sort, so the check drops out. */
    NOT_APPLICABLE,
    /** There could have been, and nothing happened. */
    NO_OCCURRENCES,
    /** It is a number like any other. */
    ZERO
  }

  public Optional<MetricParameter> parameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}
