package io.proofstream.control.written;

import io.proofstream.control.Coverage;
import io.proofstream.control.Responsibility;
import io.proofstream.document.RecordText;
import io.proofstream.evidence.Meaning;
import java.util.List;
import java.util.Map;

/** What we say of a control. */
public record ControlDraft(
    int line,
    @Meaning(value = "The framework's own id", required = true) String id,
    @Meaning("The framework's own title; needed only where no catalog has it") String title,
    @Meaning("A control as FRAMEWORK/ID of which all holds that is not said here") String like,
    @Meaning("How much evidence shows") Coverage coverage,
    @Meaning("1 to 10, in the framework's score") int weight,
    @Meaning("Who has to do it; absent = as the framework says") Responsibility responsibility,
    @Meaning("Levels at which it applies, where no catalog has them") List<String> levels,
    @Meaning("Checks that must pass") List<UseDraft> checks,
    @Meaning("What we check, in our own words") String what,
    @Meaning("Why it matters, in our own words") String why,
    @Meaning("What to do when it is not in order; absent = what its first checks recommend")
        String recommendation,
    @Meaning("What people must still show, of a partial one") String note) {

  /** A check, alone or with this control's own numbers. */
  public record UseDraft(
      int line,
      @Meaning(value = "Check", required = true) String check,
      @Meaning("Parameters in place of the check's") Map<String, List<String>> parameters,
      @Meaning("Window in place of the check's") String window,
      @Meaning("Threshold in place of the check's") String pass,
      @Meaning("Threshold in place of the check's") String warn,
      @Meaning("Where the framework states these numbers") String basis)
      implements RecordText.Short {}
}
