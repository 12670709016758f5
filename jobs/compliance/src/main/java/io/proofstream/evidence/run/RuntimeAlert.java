package io.proofstream.evidence.run;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.scan.Severity;
import java.time.Instant;
import java.util.List;

/** One thing that a runtime sensor saw and thought worth telling. */
public record RuntimeAlert(
    @Meaning(value = "Identity: the sensor's own, or made of what it says", required = true)
        String alertId,
    @Meaning(value = "Rule that matched", required = true) String rule,
    @Meaning("Priority as the sensor wrote it") String priority,
    @Meaning("On one scale for all tools") Severity severity,
    @Meaning("Where the sensor looks: syscall, k8s_audit...") String source,
    @Meaning("What happened, in the sensor's words") String output,
    @Meaning("When it happened") Instant alertedAt,
    @Meaning("Host that the sensor runs on") String host,
    @Meaning("Cluster") String cluster,
    @Meaning("Namespace") String namespace,
    @Meaning("Pod") String pod,
    @Meaning("Container, by name") String container,
    @Meaning("Container, by id") String containerId,
    @Meaning("Image, as the sensor names it") String imageRef,
    @Meaning("User that did it") String userName,
    @Meaning("Process that did it") String process,
    @Meaning("Tags of the rule") List<String> tags)
    implements Body {

  public RuntimeAlert {
    tags = tags == null ? List.of() : tags;
  }

  /** What rang, how loud, when and in which cluster. */
  public RuntimeAlert brief() {
    return new RuntimeAlert(
        alertId, rule, null, severity, null, null, alertedAt, null, cluster, null, null, null, null,
        null, null, null, tags);
  }

  public RuntimeAlert of(String inCluster) {
    return new RuntimeAlert(
        alertId,
        rule,
        priority,
        severity,
        source,
        output,
        alertedAt,
        host,
        inCluster,
        namespace,
        pod,
        container,
        containerId,
        imageRef,
        userName,
        process,
        tags);
  }
}
