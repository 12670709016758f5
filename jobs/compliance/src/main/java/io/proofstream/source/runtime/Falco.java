package io.proofstream.source.runtime;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.RuntimeAlert;
import io.proofstream.report.Artifact;
import io.proofstream.report.Severities;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Alerts of Falco as JSON, by itself or with what Falcosidekick adds. Arguments of commands may
 * hold secrets: of a command only its program is handed on, in the alert's text as well.
 */
public final class Falco implements Source {
  private static final List<String> COMMANDS =
      List.of("proc.cmdline", "proc.pcmdline", "proc.exeline");

  private static final List<String> ARGUMENTS = List.of("proc.args", "proc.env", "evt.args");

  /** Shorter arguments would be found within other words. */
  private static final int SHORTEST = 4;

  @Override
  public String name() {
    return "falco";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasAll("output", "priority", "rule");
  }

  @Override
  public List<Told> read(Json json) throws IOException {
    Node alert = json.node();
    Node fields = alert.at("output_fields");
    Instant time = alert.instant("time");
    String uuid = alert.word("uuid");
    String rule = alert.required("rule");
    String output = alert.word("output");
    String priority = alert.word("priority");
    String image = image(fields);
    String container = known(fields, "container.id");
    boolean onHost = "host".equals(container);
    RuntimeAlert body =
        new RuntimeAlert(
            uuid == null ? Digest.id("falco", alert.word("time"), rule, output) : uuid,
            rule,
            priority,
            Severities.of(priority),
            alert.word("source"),
            withoutArguments(output, fields),
            time,
            alert.word("hostname"),
            known(fields, "k8s.cluster.name"),
            either(fields, "k8s.ns.name", "ka.target.namespace"),
            either(fields, "k8s.pod.name", "ka.target.pod.name"),
            onHost ? null : known(fields, "container.name"),
            onHost ? null : container,
            image,
            either(fields, "user.name", "ka.user.name"),
            process(fields),
            alert.words("tags"));
    Artifact artifact = Artifact.image(image, null, null);
    Subject subject = Subject.of(artifact).at(time).withNativeId(uuid);
    return List.of(Told.of(Kind.RUNTIME_ALERTED, subject, body));
  }

  /** {@code REPOSITORY:TAG@DIGEST}, as much of it as is told. */
  private static String image(Node fields) throws Unreadable {
    String repository = known(fields, "container.image.repository");
    if (repository == null) {
      return known(fields, "container.image");
    }
    String tag = known(fields, "container.image.tag");
    String digest = known(fields, "container.image.digest");
    return repository
        + (tag == null ? "" : ":" + tag)
        + (digest == null || !digest.startsWith("sha256:") ? "" : "@" + digest);
  }

  /** The program; a command line begins with it. */
  private static String process(Node fields) throws Unreadable {
    String name = known(fields, "proc.name");
    String command = known(fields, "proc.cmdline");
    return name == null && command != null ? program(command) : name;
  }

  private static String withoutArguments(String output, Node fields) throws Unreadable {
    String shown = output;
    for (String name : COMMANDS) {
      String command = known(fields, name);
      if (shown != null && command != null && command.indexOf(' ') > 0) {
        shown = shown.replace(command, program(command) + " [arguments withheld]");
      }
    }
    for (String name : ARGUMENTS) {
      String arguments = known(fields, name);
      if (shown != null && arguments != null && arguments.length() >= SHORTEST) {
        shown = shown.replace(arguments, "[withheld]");
      }
    }
    return shown;
  }

  private static String program(String command) {
    return command.strip().split("\\s+", 2)[0];
  }

  private static String either(Node fields, String first, String second) throws Unreadable {
    String word = known(fields, first);
    return word == null ? known(fields, second) : word;
  }

  /** Falco writes null or {@code <NA>} for what does not apply. */
  private static String known(Node fields, String name) throws Unreadable {
    String word = fields.word(name);
    return "<NA>".equals(word) ? null : word;
  }
}
