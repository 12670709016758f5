package io.proofstream.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFolderTest {
  @TempDir Path folder;

  @Test
  void aFolderOnADiskIsItsDocumentsAndThoseBelow() throws IOException {
    Files.createDirectories(folder.resolve("deep"));
    Files.writeString(folder.resolve("one.yml"), "a");
    Files.writeString(folder.resolve("deep/two.csv"), "b");
    Files.writeString(folder.resolve("readme.txt"), "c");

    assertThat(DocumentFolder.of(folder).texts())
        .containsOnlyKeys("deep/two.csv", "one.yml")
        .containsEntry("deep/two.csv", "b");
  }

  @Test
  void aFolderInAJarIsTheSame() throws IOException {
    Path jar = folder.resolve("with space.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      write(out, "words/one.yml", "a");
      write(out, "words/deep/two.yml", "b");
      write(out, "other/three.yml", "c");
    }
    URI anchor = URI.create("jar:" + jar.toUri() + "!/words/one.yml");

    assertThat(DocumentFolder.packed(anchor, "/words/one.yml", name -> true))
        .containsOnlyKeys("deep/two.yml", "one.yml")
        .containsEntry("deep/two.yml", "b");
    assertThat(DocumentFolder.packed(anchor, "/words/one.yml", "one.yml"::equals))
        .containsOnlyKeys("one.yml");
  }

  @Test
  void whatIsNotPackedSaysSo() {
    assertThatThrownBy(() -> DocumentFolder.packed("x", "/nowhere/x.yml", name -> true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("/nowhere/x.yml is not packed with the product");
  }

  private static void write(JarOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
