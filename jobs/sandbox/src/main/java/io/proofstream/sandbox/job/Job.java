package io.proofstream.sandbox.job;

import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.postgres.CatalogDatabase;
import io.proofstream.sandbox.component.trino.TrinoClient;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.Remembered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Flink job of ours: which class in which jar, told what.
 *
 * @param checkpoints folder of its own, so that what it resumes from is never another's
 */
public record Job(
    String name, String mainClass, Path jar, List<String> arguments, Path checkpoints) {
  public static final String EVIDENCE = "evidence";
  public static final String AUDIT = "audit";

  private static final String AUDIT_LOG = "audit_log";

  /** What controls are judged by, of this release and those before: no topic has it. */
  private static final Set<String> CONTENT =
      Set.of("frameworks", "controls_catalog", "checks_catalog", "control_checks", "crosswalk");

  /** Those that run for ever, in the order in which they start. */
  public static List<Job> all(Site site) {
    return List.of(evidence(site), audit(site));
  }

  /** The job graph from raw evidence to tables. */
  public static Job evidence(Site site) {
    List<String> more =
        new ArrayList<>(
            List.of(
                "--claims", TrinoClient.uri(site.state().claims()),
                "--collectors-file", site.state().collectors().toString(),
                "--time", new Remembered(site.state()).time().word()));
    new OwnFrameworks(site.state())
        .folder()
        .ifPresent(own -> more.addAll(List.of("--own-frameworks", own.toString())));
    return new Job(
        EVIDENCE,
        "io.proofstream.EvidenceJob",
        jar(site),
        Stream.concat(places(site).stream(), more.stream()).toList(),
        site.state().checkpoints());
  }

  /** Who did what: a record, and never derived anew. */
  public static Job audit(Site site) {
    return new Job(
        AUDIT, "io.proofstream.AuditJob", jar(site), places(site), site.state().auditCheckpoints());
  }

  private static Path jar(Site site) {
    return site.root().resolve("jobs/streaming/target/proofstream-streaming-0.1.0-SNAPSHOT.jar");
  }

  /** Where the broker and the tables are. */
  private static List<String> places(Site site) {
    return List.of(
        "--kafka-bootstrap", site.address(Port.KAFKA),
        "--catalog-type", "jdbc",
        "--catalog-uri", CatalogDatabase.url(site),
        "--catalog-user", CatalogDatabase.USER,
        "--catalog-password-file", CatalogDatabase.passwordFile(site).toString(),
        "--warehouse", TrinoClient.uri(site.state().warehouse()));
  }

  /** Whether the table is this job's to write, and to be judged by: each has one writer. */
  public boolean writes(String table) {
    return table.equals(AUDIT_LOG) == name.equals(AUDIT);
  }

  /** Whether all of the table is the job's, and can be had again from the topics. */
  boolean derives(String table) {
    return writes(table) && !CONTENT.contains(table);
  }

  /** Whether what it wrote can be had again from the topics. */
  boolean isDerived() {
    return !name.equals(AUDIT);
  }

  /** Another class of the same jar, told these words before the same settings. */
  public Job as(String otherName, String otherClass, String... first) {
    List<String> more = Stream.concat(Stream.of(first), arguments.stream()).toList();
    return new Job(otherName, otherClass, jar, more, checkpoints);
  }
}
