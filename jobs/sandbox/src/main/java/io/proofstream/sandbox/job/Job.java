package io.proofstream.sandbox.job;

import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.postgres.CatalogDatabase;
import io.proofstream.sandbox.component.trino.TrinoClient;
import io.proofstream.sandbox.state.Ports.Port;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Flink job of ours: which class in which jar, told what. */
public record Job(String name, String mainClass, Path jar, List<String> arguments) {
  public static final String EVIDENCE = "evidence";

  /** The job graph from raw evidence to tables. */
  public static Job evidence(Site site) {
    return new Job(
        EVIDENCE,
        "io.proofstream.EvidenceJob",
        site.root().resolve("jobs/streaming/target/proofstream-streaming-0.1.0-SNAPSHOT.jar"),
        List.of(
            "--kafka-bootstrap", site.address(Port.KAFKA),
            "--catalog-type", "jdbc",
            "--catalog-uri", CatalogDatabase.url(site),
            "--catalog-user", CatalogDatabase.USER,
            "--catalog-password-file", CatalogDatabase.passwordFile(site).toString(),
            "--warehouse", TrinoClient.uri(site.state().warehouse()),
            "--claims", TrinoClient.uri(site.state().claims()),
            "--collectors-file", site.state().collectors().toString()));
  }

  /** Another class of the same jar, told these words before the same settings. */
  public Job as(String otherName, String otherClass, String... first) {
    List<String> more = Stream.concat(Stream.of(first), arguments.stream()).toList();
    return new Job(otherName, otherClass, jar, more);
  }
}
