package io.proofstream.console.inventory;

import io.proofstream.console.Problem;
import io.proofstream.evidence.Digest;
import io.proofstream.source.Json;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a registry has, by the OCI distribution API: repositories, their tags, their digests. */
final class Catalogue {
  private static final int PAGE = 1000;
  private static final String JSON = "application/json";
  private static final String MANIFESTS =
      String.join(
          ", ",
          "application/vnd.oci.image.index.v1+json",
          "application/vnd.oci.image.manifest.v1+json",
          "application/vnd.docker.distribution.manifest.list.v2+json",
          "application/vnd.docker.distribution.manifest.v2+json");
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?next\"?");
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  private final Registry registry;

  Catalogue(Registry registry) {
    this.registry = registry;
  }

  List<String> repositories() {
    List<String> names = pages("_catalog?n=" + PAGE, "repositories", "catalogue");
    if (names == null) {
      throw Problem.failed(
          registry.address().getAuthority() + " shows no catalogue",
          "it answers 404 to /v2/_catalog; Docker Hub, ghcr.io and others never show one",
          "name what you want: --repository acme/shop --repository acme/cart");
    }
    return names;
  }

  /** None for a repository that is gone, or has no tag left. */
  List<String> tags(String repository) {
    List<String> tags = pages(repository + "/tags/list?n=" + PAGE, "tags", repository);
    return tags == null ? List.of() : tags;
  }

  /** Null if the tag is gone. */
  String digest(String repository, String tag) {
    URI page = page(repository + "/manifests/" + tag);
    RegistryHttp.Response head = registry.send("HEAD", page, repository, MANIFESTS);
    if (head.status() == 404) {
      return null;
    }
    requireOk(head, page);
    String told = head.header("Docker-Content-Digest").orElse("");
    if (DIGEST.matcher(told).matches()) {
      return told;
    }
    // Old registries leave it out; it is the digest of the manifest's bytes.
    RegistryHttp.Response whole = registry.send("GET", page, repository, MANIFESTS);
    requireOk(whole, page);
    return Digest.ofContent(whole.body());
  }

  /** All pages of a list; null if there is none. */
  private List<String> pages(String first, String field, String scope) {
    List<String> all = new ArrayList<>();
    Set<URI> seen = new HashSet<>();
    for (URI page = page(first); page != null; ) {
      RegistryHttp.Response response = registry.send("GET", page, scope, JSON);
      if (response.status() == 404 && seen.isEmpty()) {
        return null;
      }
      requireOk(response, page);
      all.addAll(names(response.body(), field, page));
      seen.add(page);
      page = next(response, page);
      if (seen.contains(page)) {
        throw unusable(page, "its pages lead back to themselves", null);
      }
    }
    return all;
  }

  private URI next(RegistryHttp.Response response, URI page) {
    Matcher link = NEXT.matcher(response.header("Link").orElse(""));
    if (!link.find()) {
      return null;
    }
    URI next;
    try {
      next = page.resolve(link.group(1));
    } catch (IllegalArgumentException e) {
      throw unusable(page, "the link to the next page is no address", e);
    }
    // Behind a proxy a registry may call itself by another name or scheme; we stay where we are.
    String query = next.getRawQuery() == null ? "" : "?" + next.getRawQuery();
    return registry.address().resolve(next.getRawPath() + query);
  }

  private List<String> names(byte[] body, String field, URI page) {
    List<String> names = new ArrayList<>();
    try {
      Json json = Registry.document(body);
      json.object(
          name -> {
            if (name.equals(field)) {
              names.addAll(json.words());
            }
          });
      return names;
    } catch (IOException e) {
      throw unusable(page, "its answer is not the JSON of a registry", e);
    }
  }

  private URI page(String path) {
    try {
      return registry.address().resolve("/v2/" + path);
    } catch (IllegalArgumentException e) {
      throw Problem.failed(
              "a name in the registry makes no address", "it has odd characters", "--exclude it")
          .causedBy(e);
    }
  }

  private void requireOk(RegistryHttp.Response response, URI page) {
    if (response.status() == 401 || response.status() == 403) {
      throw Problem.failed(
          registry.address().getAuthority() + " refuses us " + page.getPath(),
          "it answers " + response.status(),
          "give a user who may read it: "
              + Credentials.USER
              + " and "
              + Credentials.PASSWORD
              + ", or --credentials FILE");
    }
    if (response.status() != 200) {
      throw unusable(page, "it answers " + response.status(), null);
    }
  }

  private static Problem unusable(URI page, String why, Throwable cause) {
    return Problem.failed(
            "cannot read " + page.getPath() + " of " + page.getAuthority(),
            why,
            "check that this is the address of a container registry")
        .causedBy(cause);
  }
}
