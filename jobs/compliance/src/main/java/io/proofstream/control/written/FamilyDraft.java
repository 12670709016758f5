package io.proofstream.control.written;

import io.proofstream.control.Responsibility;
import io.proofstream.evidence.Meaning;
import java.util.List;

/** A file of a framework: what we say of the controls of one of its groups. */
public record FamilyDraft(
    String file,
    int line,
    @Meaning(value = "The group, as the framework calls it", required = true) String family,
    @Meaning("Who has to do what it asks; absent = as the framework says")
        Responsibility responsibility,
    @Meaning("Controls of which evidence shows something") List<ControlDraft> controls,
    @Meaning("Ids of controls of which evidence shows nothing") List<Id> outOfScope) {

  /** An id, and where it stands. */
  public record Id(int line, @Meaning(value = "Id", required = true) String id)
      implements io.proofstream.document.RecordText.Short {}
}
