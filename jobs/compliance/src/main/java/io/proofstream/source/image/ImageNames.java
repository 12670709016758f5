package io.proofstream.source.image;

import io.proofstream.identity.ImageReference;
import io.proofstream.identity.InvalidReference;
import io.proofstream.report.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names that a document has for one image, and the image that they mean together. An image id
 * is a digest of the configuration, not of the manifest, and is no name here.
 */
public final class ImageNames {
  private static final Pattern ARCHIVE = Pattern.compile("\\.(tar|tgz|tar\\.[a-z0-9]+)$");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  private final List<ImageReference> tagged = new ArrayList<>();
  private final List<ImageReference> digested = new ArrayList<>();
  private ImageReference named;
  private ImageUrl url;
  private String digest;
  private String version;
  private String platform;

  /** What the image was asked for by; a file's name is none. */
  public ImageNames name(String text) {
    named = asked(text);
    return this;
  }

  public ImageNames repoTag(String text) {
    return add(tagged, text);
  }

  /** A tag that counts only if the image was asked for by the same name: Syft adds its own. */
  public ImageNames tagOfSame(String text) {
    ImageReference other = parsed(text);
    boolean same =
        other != null
            && named != null
            && other.registry().equals(named.registry())
            && other.repository().equals(named.repository());
    return same ? add(tagged, text) : this;
  }

  public ImageNames repoDigest(String text) {
    return add(digested, text);
  }

  public ImageNames url(String purl) {
    url = ImageUrl.parse(purl).orElse(null);
    return this;
  }

  /** Digest of the manifest; anything else is not taken for one. */
  public ImageNames digest(String text) {
    digest = isDigest(text) ? text : digest;
    return this;
  }

  /** A digest of the manifest, also as Artifactory spells it in folder names, or else a tag. */
  public ImageNames version(String text) {
    digest(text == null ? null : text.replaceFirst("^sha256__", "sha256:"));
    version = text != null && TAG.matcher(text).matches() && digest == null ? text : null;
    return this;
  }

  public ImageNames platform(String os, String architecture, String variant) {
    String told = platformOf(os, architecture, variant);
    platform = told == null ? platform : told;
    return this;
  }

  /** The image, or null if none of the names is one. */
  public Artifact artifact() {
    ImageReference image = reference();
    if (image == null) {
      return null;
    }
    String tag = image.tag() == null ? tagOf(image) : image.tag();
    String manifest = manifest(image);
    return new Artifact(
        image.registry(),
        image.repository(),
        tag,
        manifest == null ? image.digest() : manifest,
        platform == null && url != null ? url.platform() : platform);
  }

  /** The image, or what is of that name though it is in no registry: an archive. */
  public Artifact artifactOrNamed(String name) {
    Artifact image = artifact();
    if (image != null || name == null) {
      return image;
    }
    return new Artifact("", name, null, digest, platform);
  }

  /** A tag that the image was asked for by, any tag, a place, a bare name, a digest. */
  private ImageReference reference() {
    if (!tagged.isEmpty()) {
      return named != null && tagged.contains(named) ? named : tagged.getFirst();
    }
    ImageReference place = url == null ? null : url.reference();
    if (place != null) {
      return place;
    }
    return named == null && !digested.isEmpty() ? digested.getFirst() : named;
  }

  private String tagOf(ImageReference image) {
    boolean same = named != null && lastSegment(named).equals(lastSegment(image));
    if (same && named.tag() != null) {
      return named.tag();
    }
    return url != null && url.tag() != null ? url.tag() : version;
  }

  private String manifest(ImageReference image) {
    if (digest != null) {
      return digest;
    }
    ImageReference own =
        digested.stream()
            .filter(each -> each.registry().equals(image.registry()))
            .filter(each -> each.repository().equals(image.repository()))
            .findFirst()
            .orElse(digested.isEmpty() ? null : digested.getFirst());
    if (own != null) {
      return own.digest();
    }
    return url == null ? null : url.digest();
  }

  private ImageNames add(List<ImageReference> list, String text) {
    Optional.ofNullable(parsed(text)).ifPresent(list::add);
    return this;
  }

  private static String lastSegment(ImageReference image) {
    return image.repository().substring(image.repository().lastIndexOf('/') + 1);
  }

  /**
   * What an image was asked for by; null if the text is no name of one, but of an archive's file.
   */
  public static ImageReference asked(String text) {
    return text == null || ARCHIVE.matcher(text).find() ? null : parsed(text);
  }

  /** Whether it may be the digest of a manifest. */
  public static boolean isDigest(String text) {
    return text != null && DIGEST.matcher(text).matches();
  }

  /**
   * Only 32-bit ARM has variants that cannot run each other's images.
   *
   * @return null unless system and architecture are told
   */
  public static String platformOf(String os, String architecture, String variant) {
    if (os == null || architecture == null) {
      return null;
    }
    String base = os + "/" + architecture;
    return architecture.equals("arm") && variant != null ? base + "/" + variant : base;
  }

  /** Null if the text is no name of an image. */
  public static ImageReference parsed(String text) {
    try {
      return text == null ? null : ImageReference.parse(text);
    } catch (InvalidReference e) {
      return null;
    }
  }
}
