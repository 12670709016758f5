package io.proofstream.source.image;

import io.proofstream.identity.ImageReference;
import io.proofstream.identity.PackageUrl;
import io.proofstream.report.Artifact;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An image named by package URL, of type {@code oci} or {@code docker}, with the qualifiers that
 * say where it lies and what it runs on.
 */
public final class ImageUrl {
  private final PackageUrl url;
  private final Map<String, String> qualifiers;

  private ImageUrl(PackageUrl url, Map<String, String> qualifiers) {
    this.url = url;
    this.qualifiers = qualifiers;
  }

  /** Empty if the text is no package URL of an image. */
  public static Optional<ImageUrl> parse(String text) {
    return PackageUrl.parse(text)
        .filter(ImageUrl::isType)
        .map(url -> new ImageUrl(url, qualifiers(text)));
  }

  public static boolean isType(PackageUrl url) {
    return url.type().equals("oci") || url.type().equals("docker");
  }

  /** The image, or null if the URL does not say where it lies. */
  public Artifact artifact() {
    ImageReference image = reference();
    if (image == null) {
      return null;
    }
    return new Artifact(image.registry(), image.repository(), tag(), digest(), platform());
  }

  /**
   * Type {@code docker} is Docker Hub's unless told otherwise; type {@code oci} without a
   * repository is that name anywhere.
   */
  ImageReference reference() {
    String repository = qualifiers.get("repository_url");
    String name = (url.namespace().isEmpty() ? "" : url.namespace() + "/") + url.name();
    if (repository == null) {
      return url.type().equals("docker") ? ImageNames.parsed(name) : null;
    }
    String place = repository.replaceFirst("^[a-z]+://", "").replaceFirst("/+$", "");
    boolean whole = place.toLowerCase(Locale.ROOT).endsWith("/" + url.name());
    return ImageNames.parsed(whole ? place : place + "/" + name);
  }

  String tag() {
    if (qualifiers.containsKey("tag")) {
      return qualifiers.get("tag");
    }
    boolean tagged = url.type().equals("docker") && url.version() != null && digest() == null;
    return tagged ? url.version() : null;
  }

  String digest() {
    String version = url.version();
    return ImageNames.isDigest(version) ? version : null;
  }

  /** Null unless both halves are told. */
  String platform() {
    String os = qualifiers.get("os");
    String architecture = qualifiers.get("arch");
    return os == null || architecture == null ? null : os + "/" + architecture;
  }

  private static Map<String, String> qualifiers(String text) {
    int hash = text.indexOf('#');
    String whole = hash < 0 ? text : text.substring(0, hash);
    int question = whole.indexOf('?');
    Map<String, String> found = new HashMap<>();
    if (question < 0) {
      return found;
    }
    for (String pair : whole.substring(question + 1).split("&")) {
      int equals = pair.indexOf('=');
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!value.isEmpty()) {
        found.put(pair.substring(0, equals).toLowerCase(Locale.ROOT), value);
      }
    }
    return found;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
