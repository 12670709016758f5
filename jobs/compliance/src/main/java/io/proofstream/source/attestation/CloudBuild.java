package io.proofstream.source.attestation;

import io.proofstream.evidence.Kind;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code gcloud artifacts docker images describe --show-provenance} prints: an image, and the
 * envelopes in which Google Cloud Build attests how it was built. Beside each envelope stands its
 * statement in clear; what counts is the one that was signed.
 */
public final class CloudBuild implements Source {
  private static final String ENVELOPE = "gcb";

  @Override
  public String name() {
    return "google-cloud-build";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("provenance_summary");
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    Node document = json.node();
    Node image = document.at("image_summary");
    List<Report> reports = new ArrayList<>();
    for (Node each : document.at("provenance_summary").items("provenance")) {
      Node dsse = each.at("envelope");
      Envelope envelope = Envelope.of(ENVELOPE, dsse.items("signatures"));
      if (envelope.isSigned()) {
        byte[] payload = Envelope.decoded(dsse.required("payload"), dsse.at("payload"));
        reports.addAll(
            Statement.of(json.embedded(payload).node())
                .reports(envelope, each.instant("createTime"), new Embedded(List.of()), json));
      } else {
        AttestedSubject subject =
            AttestedSubject.named(image.word("fully_qualified_digest"), image.word("digest"));
        reports.add(
            Told.of(
                Kind.ATTESTATION_RECORDED,
                Subject.of(subject.artifact()).at(each.instant("createTime")),
                envelope.unsigned(subject.name(), subject.digest())));
      }
    }
    return reports;
  }
}
