package io.proofstream.source.attestation;

import io.proofstream.identity.PackageUrl;
import io.proofstream.report.Artifact;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that a statement speaks of.
 *
 * @param name as the statement has it, or null
 * @param digest {@code sha256:...}, the strongest that is named, or null
 * @param artifact the image if the name names one, else the thing of that name; null without a name
 */
record AttestedSubject(String name, String digest, Artifact artifact) {
  private static final List<String> ALGORITHMS =
      List.of("sha256", "sha512", "sha384", "gitCommit", "sha1");

  /** A file's name could be an image on Docker Hub; only a host in front makes it one. */
  private static final Pattern IMAGE = Pattern.compile("(localhost|[^/]*[.:][^/]*)/.+");

  private static final Pattern SCHEME = Pattern.compile("^https?://");

  static AttestedSubject of(Node subject) throws Unreadable {
    String name = subject.word("name");
    String named = name == null ? subject.word("uri") : name;
    String digest = digest(subject.at("digest"));
    return new AttestedSubject(named, digest, artifact(named, digest));
  }

  static AttestedSubject named(String name, String digest) {
    return new AttestedSubject(name, digest, artifact(name, digest));
  }

  static String digest(Node digests) throws Unreadable {
    for (String algorithm : ALGORITHMS) {
      String value = digests.word(algorithm);
      if (value != null) {
        return algorithm + ":" + value;
      }
    }
    List<Map.Entry<String, Node>> others = digests.fields();
    return others.isEmpty()
        ? null
        : others.getFirst().getKey() + ":" + others.getFirst().getValue().word();
  }

  /**
   * What a document about the subject says itself may name the tag and the platform, which a
   * statement leaves out, or the image, where the statement has only its digest.
   */
  AttestedSubject refined(Artifact told) {
    if (told == null) {
      return this;
    }
    if (artifact == null) {
      return new AttestedSubject(
          name,
          digest,
          new Artifact(told.registry(), told.repository(), told.tag(), digest, told.platform()));
    }
    if (!artifact.registry().equals(told.registry())
        || !artifact.repository().equals(told.repository())) {
      return this;
    }
    String tag = artifact.tag() == null ? told.tag() : artifact.tag();
    String platform = artifact.platform() == null ? told.platform() : artifact.platform();
    return new AttestedSubject(
        name,
        digest,
        new Artifact(artifact.registry(), artifact.repository(), tag, digest, platform));
  }

  private static Artifact artifact(String name, String digest) {
    if (name == null) {
      return null;
    }
    Artifact image = image(name, digest);
    return image == null ? new Artifact("", name, null, digest, null) : image;
  }

  private static Artifact image(String name, String digest) {
    Optional<PackageUrl> purl = PackageUrl.parse(name);
    if (purl.isPresent()) {
      return image(purl.get(), name, digest);
    }
    String plain = SCHEME.matcher(name).replaceFirst("");
    return IMAGE.matcher(plain).matches() ? Artifact.image(plain, digest, null) : null;
  }

  /** BuildKit names images by package URL, with their platform. */
  private static Artifact image(PackageUrl purl, String name, String digest) {
    boolean tagged = purl.version() != null && purl.version().indexOf(':') < 0;
    String tag = tagged ? ":" + purl.version() : "";
    String platform = qualifier("platform", name);
    return switch (purl.type()) {
      case "docker" -> {
        String space = purl.namespace().isEmpty() ? "" : purl.namespace() + "/";
        yield Artifact.image(space + purl.name() + tag, digest, platform);
      }
      case "oci" -> {
        String named = qualifier("tag", name);
        String place = qualifier("repository_url", name);
        yield Artifact.image(
            place == null || named == null ? place : place + ":" + named, digest, platform);
      }
      default -> null;
    };
  }

  private static String qualifier(String key, String purl) {
    Matcher matcher = Pattern.compile("[?&]" + key + "=([^&#]+)").matcher(purl);
    if (!matcher.find()) {
      return null;
    }
    try {
      return URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
