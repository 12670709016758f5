package io.proofstream.evidence.supply;

/** Formats of bills of materials. */
public enum SbomFormat {
  CYCLONEDX,
  SPDX,
  SYFT,
  GITHUB
}
