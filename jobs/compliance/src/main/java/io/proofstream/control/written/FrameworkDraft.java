package io.proofstream.control.written;

import io.proofstream.control.Responsibility;
import io.proofstream.evidence.Meaning;
import java.util.List;
import java.util.Map;

/** A file {@code framework.yml}. */
public record FrameworkDraft(
    String file,
    int line,
    @Meaning(value = "Its one name, and that of its folder", required = true) String id,
    @Meaning(value = "What people call it", required = true) String name,
    @Meaning(value = "Version that the ids are of", required = true) String version,
    @Meaning(value = "Who publishes it", required = true) String publisher,
    @Meaning(value = "Where ids, titles and levels were taken from", required = true) String source,
    @Meaning("Organisation whose own it is; absent = it comes with the product") String org,
    @Meaning("File of catalogs/ with all ids; absent = the controls below say them") String catalog,
    @Meaning(value = "Who has to do what it asks, unless a control says otherwise", required = true)
        Responsibility responsibility,
    @Meaning(value = "That a mapping is not a certification", required = true) String disclaimer,
    @Meaning(value = "What a policy may name", required = true) List<ScopeDraft> scopes,
    @Meaning("Numbers that the framework itself states") List<NumberDraft> numbers) {

  /** What a policy may name. */
  public record ScopeDraft(
      int line,
      @Meaning(value = "Its one name among all frameworks", required = true) String id,
      @Meaning(value = "What people call it", required = true) String name,
      @Meaning("Controls of these levels; empty = all") List<String> levels) {}

  /** What the framework itself states of a check, wherever one of its controls asks it. */
  public record NumberDraft(
      int line,
      @Meaning(value = "Check", required = true) String check,
      @Meaning("Scopes for which it is so; empty = all that nothing else is said for")
          List<String> scopes,
      @Meaning("Parameters in place of the check's") Map<String, List<String>> parameters,
      @Meaning("Window in place of the check's") String window,
      @Meaning("Threshold in place of the check's") String pass,
      @Meaning("Threshold in place of the check's") String warn,
      @Meaning(value = "Where the framework states it", required = true) String basis) {}
}
