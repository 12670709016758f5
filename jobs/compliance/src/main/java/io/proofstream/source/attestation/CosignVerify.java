package io.proofstream.source.attestation;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code cosign verify} prints once it has found signatures to be valid: one entry for each,
 * in a list and lower case, or, before version 1, one alone and capitalised.
 */
public final class CosignVerify implements Source {
  private static final Pattern DIGEST = Pattern.compile("sha(256:[0-9a-f]{64}|512:[0-9a-f]{128})");

  @Override
  public String name() {
    return "cosign";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("critical/image/docker-manifest-digest")
        || shape.has("Critical/Image/Docker-manifest-digest");
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    List<Report> reports = new ArrayList<>();
    Node document = json.node();
    for (Node entry : document.isArray() ? document.items() : List.of(document)) {
      reports.add(verified(entry));
    }
    return reports;
  }

  private static Told verified(Node entry) throws Unreadable {
    Node critical = either(entry, "critical", "Critical");
    Node image = either(critical, "image", "Image");
    String digest = either(image, "docker-manifest-digest", "Docker-manifest-digest").word();
    if (digest == null || !DIGEST.matcher(digest).matches()) {
      throw image.malformed("no digest of a manifest");
    }
    Node identity = either(critical, "identity", "Identity");
    String reference = either(identity, "docker-reference", "Docker-reference").word();
    AttestedSubject subject = AttestedSubject.named(reference, digest);
    Node optional = either(entry, "optional", "Optional");
    Envelope envelope =
        new Envelope(
                "simple signing",
                1,
                1,
                new Signer(optional.word("Subject"), optional.word("Issuer")),
                null,
                null)
            .logged(optional.at("Bundle", "Payload"));
    String type = either(critical, "type", "Type").word();
    Attestation told =
        Provenance.NONE.attestation(AttestationType.SIGNATURE, null, type, subject, 1, envelope);
    return Told.of(
        Kind.ATTESTATION_RECORDED,
        Subject.of(subject.artifact()).at(envelope.integratedAt()),
        told.asVerified());
  }

  private static Node either(Node node, String name, String older) throws Unreadable {
    return node.has(name) ? node.at(name) : node.at(older);
  }
}
