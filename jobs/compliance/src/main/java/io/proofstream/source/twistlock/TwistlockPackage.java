package io.proofstream.source.twistlock;

import io.proofstream.source.Json;
import io.proofstream.source.scanner.PackageKind;
import java.io.IOException;

/**
 * A package of the image, which tells what kind a vulnerable one is.
 *
 * @param type {@code os}, or the language
 * @param path or null
 */
record TwistlockPackage(String name, String version, String type, String path) {

  static TwistlockPackage read(Json json) throws IOException {
    var read =
        new Object() {
          String name;
          String version;
          String type;
          String path;
        };
    json.object(
        field -> {
          switch (field) {
            case "name" -> read.name = json.word();
            case "version" -> read.version = json.word();
            case "type" -> read.type = json.word();
            case "path" -> read.path = json.word();
            default -> {}
          }
        });
    return new TwistlockPackage(read.name, read.version, read.type, read.path);
  }

  String key() {
    return key(name, version);
  }

  static String key(String name, String version) {
    return name + " " + version;
  }

  PackageKind kind(String distribution) {
    return PackageKind.of("os".equals(type) ? distribution : type);
  }
}
