package io.proofstream.source.declared;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.decision.Attempt;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.declared.Exploit;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.evidence.supply.Build;
import io.proofstream.evidence.supply.Push;
import io.proofstream.message.Reason;
import io.proofstream.report.Artifact;
import io.proofstream.report.Items;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Nearest;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One object that declares something. */
final class Declaration {
  /** Fields that every type has; {@code by} only where a record holds who it was. */
  static final List<String> COMMON =
      List.of("proofstream", "at", "asset", "confidence", "references", "id", "collector");

  private final DeclarationType type;
  private final Node object;

  private Declaration(DeclarationType type, Node object) {
    this.type = type;
    this.object = object;
  }

  static Told read(Node object) throws Unreadable {
    String word = RecordReader.text(object.at("proofstream"));
    if (word == null) {
      throw object.malformed("no proofstream, which names the type of a declaration");
    }
    DeclarationType type = DeclarationType.of(word).orElseThrow(() -> unknown(word));
    return new Declaration(type, object).told();
  }

  /** Every field that a declaration of the type may have. */
  static List<String> fields(DeclarationType type) {
    List<String> fields = new ArrayList<>(COMMON);
    if (type.person() != null) {
      fields.add("by");
    }
    if (type.list() != null) {
      fields.add(type.list());
    }
    if (type.body() != null) {
      Field.of(type.body()).forEach(field -> fields.add(field.name()));
    }
    return fields;
  }

  private static Unreadable unknown(String word) {
    String shown = Unreadable.harmless(word, 100);
    return new Unreadable(
        Reason.UNSUPPORTED_FORMAT,
        "proofstream, type " + shown,
        "no type of declaration is called %s (nearest: %s)"
            .formatted(shown, Nearest.of(word, DeclarationType.words())));
  }

  private Told told() throws Unreadable {
    RecordReader.requireKnown(object, type.word(), fields(type));
    Record body =
        type.body() == null ? null : RecordReader.read(type.body(), type.word(), object, given());
    Items items = type.list() == null ? Items.NONE : items();
    requireSense(body);
    return new Told(type.kind(), subject(body), (Body) body, items);
  }

  /** What the common fields say of the record's own components. */
  private Map<String, Object> given() throws Unreadable {
    Map<String, Object> given = new HashMap<>(type.said());
    for (Field field : Field.of(type.body())) {
      String component = field.component().getName();
      if (field.name().equals(person())) {
        String by = RecordReader.text(object.at("by"));
        String named = RecordReader.text(object.at(person()));
        if (by != null && named != null && !by.equals(named)) {
          throw object.at("by").malformed("by and " + person() + " name different people");
        }
        given.put(component, by);
      }
      if (field.name().equals(type.time())) {
        given.put(component, object.instant("at"));
      }
    }
    given.values().removeIf(value -> value == null);
    return given;
  }

  /** Who speaks of a change that is only asked for is who asks. */
  private String person() throws Unreadable {
    boolean asked =
        type == DeclarationType.CHANGE_APPROVED
            && "requested".equalsIgnoreCase(object.word("decision"));
    return asked ? "requester" : type.person();
  }

  private Subject subject(Record body) throws Unreadable {
    Instant at = object.instant("at");
    Instant own = type.time() == null ? null : object.instant(type.time());
    String id = RecordReader.text(object.at("id"));
    String collector = RecordReader.text(object.at("collector"));
    List<String> references = new ArrayList<>();
    for (Node each : object.items("references")) {
      references.add(RecordReader.text(each));
    }
    references.removeIf(each -> each == null);
    return Subject.of(artifact(body))
        .at(at == null ? own : at)
        .seenBy(collector == null ? null : collector.toLowerCase(Locale.ROOT), null)
        .withNativeId(id == null ? null : type.word() + "/" + id)
        .citing(references)
        .believed(confidence());
  }

  private Artifact artifact(Record body) throws Unreadable {
    String asset = RecordReader.text(object.at("asset"));
    if (asset != null) {
      return Artifact.imageOrNamed(asset, null, null);
    }
    return switch (body) {
      case Push push -> Artifact.image(push.imageRef(), null, null);
      case Build build -> Artifact.image(build.imageRef(), null, null);
      case null, default -> null;
    };
  }

  private Integer confidence() throws Unreadable {
    Integer confidence = object.count("confidence");
    if (confidence != null && (confidence < 0 || confidence > 100)) {
      throw object.at("confidence").malformed("expected 0 to 100");
    }
    return confidence;
  }

  private Items items() throws Unreadable {
    List<Node> listed = object.items(type.list());
    if (listed.isEmpty() && type.body() == null) {
      throw object.malformed("no " + type.list() + ", which " + type.word() + " must have");
    }
    return switch (type) {
      case ADMISSION_DECIDED -> Items.ofAdmissions(records(listed, Admission.class));
      case EXPLOITS_PUBLISHED -> Items.ofExploits(records(listed, Exploit.class));
      case WORKLOAD_OBSERVED -> Items.ofWorkloads(records(listed, Workload.class));
      default -> Items.ofResults(results(records(listed, Check.class)));
    };
  }

  private <T extends Record> List<T> records(List<Node> listed, Class<T> item) throws Unreadable {
    List<String> known = Field.of(item).stream().map(Field::name).toList();
    String what = "each of " + type.list();
    List<T> records = new ArrayList<>(listed.size());
    for (Node each : listed) {
      RecordReader.requireKnown(each, what, known);
      T read = RecordReader.read(item, what, each, Map.of());
      if (read instanceof Exploit exploit
          && !(isShare(exploit.epss()) && isShare(exploit.percentile()))) {
        throw each.malformed("epss and percentile are from 0 to 1");
      }
      records.add(read);
    }
    return records;
  }

  private static boolean isShare(Double number) {
    return number == null || (number >= 0 && number <= 1);
  }

  /** A check is a rule of the pipeline, not of one run: its resource is the pipeline's name. */
  private List<RuleResult> results(List<Check> checks) throws Unreadable {
    String pipeline = RecordReader.text(object.at("name"));
    return checks.stream()
        .map(
            check ->
                new RuleDraft(RuleKind.POLICY, check.name())
                    .verdict(
                        check.passed() ? Verdict.PASS : Verdict.FAIL,
                        check.passed() ? "passed" : "failed")
                    .resource(pipeline)
                    .message(check.message())
                    .result())
        .toList();
  }

  private void requireSense(Record body) throws Unreadable {
    if (body instanceof ExceptionDecision decision
        && decision.validFrom() != null
        && decision.validUntil() != null
        && !decision.validUntil().isAfter(decision.validFrom())) {
      throw object.at("valid_until").malformed("expected a time after valid_from");
    }
    if (body instanceof Attempt attempt && attempt.alertId() == null && attempt.checkId() == null) {
      throw object.malformed(
          "neither alert_id nor check_id, so nobody knows what it is to bring back");
    }
  }
}
