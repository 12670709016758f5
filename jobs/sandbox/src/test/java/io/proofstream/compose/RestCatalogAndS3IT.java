package io.proofstream.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.Proofstream;
import io.proofstream.sandbox.component.Progress;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.Supervised;
import io.proofstream.sandbox.component.flink.FlinkConfig;
import io.proofstream.sandbox.component.flink.FlinkRest;
import io.proofstream.sandbox.component.flink.JobManager;
import io.proofstream.sandbox.component.flink.TaskManager;
import io.proofstream.sandbox.component.kafka.KafkaBroker;
import io.proofstream.sandbox.component.kafka.KafkaTopics;
import io.proofstream.sandbox.component.trino.TrinoClient;
import io.proofstream.sandbox.component.trino.TrinoServer;
import io.proofstream.sandbox.component.trino.TrinoTables;
import io.proofstream.sandbox.job.Cluster;
import io.proofstream.sandbox.job.Job;
import io.proofstream.sandbox.job.JobView;
import io.proofstream.sandbox.job.Jobs;
import io.proofstream.sandbox.process.Launch;
import io.proofstream.sandbox.process.Signal;
import io.proofstream.sandbox.state.Ports;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.Secrets;
import io.proofstream.sandbox.state.StateFolder;
import io.proofstream.system.Await;
import io.proofstream.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What docker-compose.yml promises, without docker and with its very settings: Trino makes the
 * tables from {@code sql/tables}; the fat jar, on a Flink that has nothing of ours, writes from a
 * real broker through a REST catalog to S3, and resumes; Trino reads all of it back.
 */
class RestCatalogAndS3IT {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Progress SILENT = line -> {};

  private final List<Supervised> started = new ArrayList<>();
  private ComposeFile compose;
  private Site site;
  private RestAndS3 storage;
  private FlinkConfig flink;
  private Jobs jobs;

  @BeforeEach
  void start() throws Exception {
    compose = ComposeFile.read();
    Path root = ComposeFile.root();
    // Left behind for whoever must find out why it failed.
    Path folder = root.resolve("jobs/sandbox/target/rest-and-s3");
    StateFolder.deleteTree(folder);
    StateFolder state = new StateFolder(folder.resolve("state"));
    state.create();
    site =
        new Site(
            PlainFlink.tree(root, folder.resolve("tree")),
            state,
            Ports.choose(state, OptionalInt.empty()));
    storage = new RestAndS3(compose, site);
    storage.start();
    storage.writeSettings();
    flink = new FlinkConfig(site, Duration.ofSeconds(3), storage.credentials());
    jobs = new Jobs(site, flink);
    Stream.of(
            new KafkaBroker(site),
            new Configured(new TrinoServer(site), this::onRest),
            new JobManager(site, flink),
            new TaskManager(site, flink))
        .map(service -> new Supervised(service, state))
        .forEach(started::add);
    started.parallelStream().forEach(component -> component.ensure(SILENT));
    KafkaTopics.of(site).ensure(SILENT);
    new TrinoTables(site).ensure(SILENT);
  }

  @AfterEach
  void stop() {
    for (Supervised component : started.reversed()) {
      component.child().stop(Signal.TERM, Duration.ofSeconds(10));
    }
    storage.close();
  }

  @Test
  void theFatJarWritesThroughRestToS3AndResumesThere() throws Exception {
    Job job = evidence();
    jobs.ensure(job, SILENT);
    publish(report(0, 3), report(1, 3), report(2, 3), "not json", report(0, 3));
    Await.until("five receipts", PATIENCE, () -> receipts() == 5);

    assertThat(count("scans")).isEqualTo(3);
    assertThat(count("scan_findings")).isEqualTo(9);
    assertThat(count("rejected")).isEqualTo(1);
    assertThat(count("receipts WHERE outcome = 'duplicate'")).isEqualTo(1);

    cancel(job);
    List<String> steps = new ArrayList<>();
    jobs.ensure(job, steps::add);
    assertThat(steps).singleElement().asString().contains("resumed from checkpoint");
    publish(report(3, 2), report(1, 3));
    Await.until("seven receipts", PATIENCE, () -> receipts() == 7);

    assertThat(count("scans")).isEqualTo(4);
    assertThat(count("scan_findings")).isEqualTo(11);
    assertThat(count("receipts WHERE outcome = 'duplicate'")).isEqualTo(2);

    whatIsTooLargeForAMessageIsReadFromS3();
    thereIsNothingBesidesS3();
    nobodyReadsWithoutCredentials();
  }

  /** As the head of the file says that it is published. */
  private void whatIsTooLargeForAMessageIsReadFromS3() throws Exception {
    List<String> arguments = compose.jobArguments();
    String claims = arguments.get(arguments.indexOf("--claims") + 1);
    Path large = site.state().resolve("large.json");
    Files.writeString(large, report(4, 15_000));
    String options = "--bootstrap %s --claims %s --claims-config %s";
    String[] publish =
        ("publish " + large + " " + options)
            .formatted(site.address(Port.KAFKA), claims, storage.writeClaimsConfig())
            .split(" ");
    assertThat(Proofstream.commandLine().execute(publish)).isZero();
    Await.until("eight receipts", PATIENCE, () -> receipts() == 8);

    assertThat(count("scan_findings")).isEqualTo(15_011);
    String location =
        texts("SELECT location FROM raw_contents WHERE location IS NOT NULL").getFirst();
    assertThat(location).startsWith(claims + "/");
    assertThat(storage.stored(location)).isNotEmptyFile();
  }

  private void thereIsNothingBesidesS3() throws Exception {
    List<String> files = texts("SELECT file_path FROM \"scan_findings$files\"");
    assertThat(files).isNotEmpty().allMatch(file -> file.startsWith(storage.warehouse() + "/"));
    assertThat(files).allSatisfy(file -> assertThat(storage.stored(file)).isNotEmptyFile());
    try (Stream<Path> local = Files.list(site.state().warehouse())) {
      assertThat(local).isEmpty();
    }
  }

  private void nobodyReadsWithoutCredentials() throws Exception {
    String file = texts("SELECT file_path FROM \"receipts$files\" LIMIT 1").getFirst();
    assertThat(storage.anonymously(storage.bucket())).isEqualTo(403);
    assertThat(storage.anonymously(file)).isEqualTo(403);
  }

  private Job evidence() {
    Path built = ComposeFile.root().resolve("jobs/streaming/target");
    return new Job(
        Job.EVIDENCE,
        "io.proofstream.EvidenceJob",
        built.resolve("proofstream-streaming-0.1.0-SNAPSHOT-fat.jar"),
        compose.jobArguments().stream().map(storage::here).toList(),
        site.state().checkpoints());
  }

  private Launch onRest(Launch launch) {
    Secrets.write(
        site.state().resolve("trino", "catalog", "evidence.properties"),
        storage.here(compose.config("trino-evidence")));
    return launch.with(storage.credentials());
  }

  private void cancel(Job job) throws Exception {
    FlinkRest rest = new FlinkRest(site.address(Port.FLINK_REST));
    Cluster cluster = new Cluster(rest);
    String id = cluster.job(job.name()).orElseThrow().id();
    rest.patch("/jobs/" + id + "?mode=cancel");
    Await.until(
        "the job is over",
        PATIENCE,
        () -> cluster.job(job.name()).filter(JobView::isOver).isPresent());
  }

  private void publish(String... messages) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", site.address(Port.KAFKA)),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (String message : messages) {
        byte[] value = message.getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Topic.EVIDENCE_RAW.topicName(), value)).get();
      }
    }
  }

  private static String report(int image, int findings) {
    String vulnerability =
        """
        {"VulnerabilityID":"CVE-2026-%d","PkgName":"p","InstalledVersion":"1","Severity":"HIGH"}\
        """;
    List<String> vulnerabilities =
        Stream.iterate(1000, id -> id + 1).limit(findings).map(vulnerability::formatted).toList();
    return """
    {"SchemaVersion":2,"CreatedAt":"2026-01-01T12:00:00Z","ArtifactName":"acme/app%d:1",
     "ArtifactType":"container_image","Results":[{"Target":"alpine","Class":"os-pkgs",
     "Type":"alpine","Vulnerabilities":%s}]}
    """
        .formatted(image, vulnerabilities);
  }

  private long receipts() throws Exception {
    return count("receipts");
  }

  private long count(String what) throws Exception {
    return Long.parseLong(texts("SELECT CAST(count(*) AS varchar) FROM " + what).getFirst());
  }

  private List<String> texts(String query) throws Exception {
    try (Connection connection = new TrinoClient(site).connect(PATIENCE);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(result.getString(1));
      }
      return texts;
    }
  }
}
