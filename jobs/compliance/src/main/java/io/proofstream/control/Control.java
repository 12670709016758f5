package io.proofstream.control;

import io.proofstream.control.check.CheckUse;
import io.proofstream.control.check.EvidenceCategory;
import java.util.List;
import java.util.Set;

/**
 * What a framework asks, and what we have to say to it. Ids and titles are the framework's; what is
 * checked and why is in our own words.
 *
 * @param family the group that the framework puts it in
 * @param levels at which it applies; ALL where the framework has none
 * @param withdrawn what became of it, if the framework has taken it back; else null
 * @param weight 1 to 10, in the framework's score; 0 if it is out of scope
 * @param what we check
 * @param why it matters
 * @param note what people must still show, of a partial one
 * @param evidence of its checks
 * @param like the control whose words these are, as {@code framework/id}; null if they are its own
 */
public record Control(
    String framework,
    String id,
    String title,
    String family,
    List<String> levels,
    String withdrawn,
    Coverage coverage,
    int weight,
    Responsibility responsibility,
    List<CheckUse> checks,
    String what,
    String why,
    String recommendation,
    String note,
    Set<EvidenceCategory> evidence,
    String like) {

  public boolean isInScope() {
    return coverage != Coverage.OUT_OF_SCOPE;
  }
}
