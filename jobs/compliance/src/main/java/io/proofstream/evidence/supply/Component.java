package io.proofstream.evidence.supply;

import io.proofstream.evidence.Meaning;
import java.util.List;

/** One component in a bill of materials. */
public record Component(
    @Meaning("Package URL with version, as the document gives it") String purl,
    @Meaning("Package URL without version and qualifiers: joins with findings") String purlIdentity,
    @Meaning("Kind of component, in the document's word") String type,
    @Meaning("Namespace or group of the component") String namespace,
    @Meaning(value = "Name of the component", required = true) String name,
    @Meaning("Version of the component") String version,
    @Meaning("Who supplies it") String supplier,
    @Meaning("Licences, as the document writes them") List<String> licenses,
    @Meaning("Common Platform Enumeration name, the first given") String cpe,
    @Meaning("Where in the artifact it was found") String path,
    @Meaning("Digest of the component, with its algorithm") String digest) {

  public Component {
    licenses = licenses == null ? List.of() : licenses;
  }
}
