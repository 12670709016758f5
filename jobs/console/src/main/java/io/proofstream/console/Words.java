package io.proofstream.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words that a person may choose from. */
public final class Words {
  private Words() {}

  /** What was typed, in the words' own spelling; refused by name where it is none of them. */
  public static List<String> chosen(String option, List<String> typed, List<String> known) {
    List<String> chosen = new ArrayList<>();
    for (String word : typed) {
      String lower = word.strip().toLowerCase(Locale.ROOT);
      if (!known.contains(lower)) {
        throw Problem.usage(
            option + " '" + word + "' is none",
            "nothing is ever called so",
            "write one of " + String.join(", ", known));
      }
      chosen.add(lower);
    }
    return chosen;
  }
}
