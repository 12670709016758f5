package io.proofstream.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.evidence.Digest;
import io.proofstream.message.Reason;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.iceberg.inmemory.InMemoryFileIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimStoreTest {
  private static final byte[] CONTENT = "a large report".getBytes(UTF_8);
  private static final String DIGEST = Digest.ofContent(CONTENT);
  private static final Map<String, String> IN_MEMORY =
      Map.of("io-impl", InMemoryFileIO.class.getName());

  @TempDir Path folder;

  @Test
  void whatIsPutIntoAFolderIsFetchedFromThere() throws IOException {
    Claim claim = folder().put(CONTENT);

    assertThat(claim.digest()).isEqualTo(DIGEST);
    assertThat(claim.bytes()).isEqualTo(CONTENT.length);
    String hex = DIGEST.substring(7);
    assertThat(Path.of(URI.create(claim.location())))
        .isEqualTo(folder.resolve("sha256").resolve(hex.substring(0, 2)).resolve(hex))
        .hasBinaryContent(CONTENT);
    assertThat(folder().fetch(claim)).isEqualTo(CONTENT);
    assertThat(files()).hasSize(1);
  }

  @Test
  void whatIsPutIntoObjectStorageIsFetchedFromThere() throws IOException {
    try (ClaimStore store = ClaimStore.at("s3://bucket/claims/", IN_MEMORY)) {
      Claim claim = store.put(CONTENT);

      assertThat(claim.location())
          .startsWith("s3://bucket/claims/sha256/")
          .endsWith(DIGEST.substring(7));
      assertThat(store.fetch(claim)).isEqualTo(CONTENT);
      assertThat(store.put(CONTENT)).isEqualTo(claim);
      assertThat(reasonOf(store, store.put(new byte[] {1}), Digest.ofContent(new byte[] {2})))
          .isEqualTo(Reason.CLAIM_MISMATCH);
    }
  }

  @Test
  void anObjectThatIsThereIsNotWrittenAgain() throws IOException {
    Path object = Path.of(URI.create(folder().put(CONTENT).location()));
    FileTime before = FileTime.fromMillis(1000);
    Files.setLastModifiedTime(object, before);

    folder().put(CONTENT);

    assertThat(Files.getLastModifiedTime(object)).isEqualTo(before);
  }

  @Test
  void anObjectOfTheWrongSizeIsWrittenAgain() throws IOException {
    Claim claim = folder().put(CONTENT);
    Files.write(Path.of(URI.create(claim.location())), new byte[] {1});

    folder().put(CONTENT);

    assertThat(folder().fetch(claim)).isEqualTo(CONTENT);
  }

  @Test
  void anObjectThatIsNotThereIsMissing() throws IOException {
    Claim claim = folder().put(CONTENT);
    Files.delete(Path.of(URI.create(claim.location())));

    assertThat(reasonOf(folder(), claim)).isEqualTo(Reason.CLAIM_MISSING);
    try (ClaimStore store = ClaimStore.at("s3://empty/claims", IN_MEMORY)) {
      Claim nowhere =
          new Claim("s3://empty/claims/sha256/" + hexPath(DIGEST), DIGEST, CONTENT.length);
      assertThat(reasonOf(store, nowhere)).isEqualTo(Reason.CLAIM_MISSING);
    }
  }

  @Test
  void anObjectThatWasChangedIsNotWhatTheMessageSays() throws IOException {
    Claim claim = folder().put(CONTENT);
    for (String other : List.of("another report", "short", "a report longer than it was")) {
      Files.writeString(Path.of(URI.create(claim.location())), other);

      assertThat(reasonOf(folder(), claim)).isEqualTo(Reason.CLAIM_MISMATCH);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "/etc/passwd",
        "s3://elsewhere/claims",
        "http://169.254.169.254/latest",
        "%folder%/../secret",
        "%folder%/sha256/../../%object%",
        "nonsense: with spaces",
        "file://host/%object%",
        "file:"
      })
  void aClaimNamesNothingButItsObjectUnderTheRoot(String location) throws IOException {
    Claim good = folder().put(CONTENT);
    String place =
        location
            .replace("%folder%", folder.toString())
            .replace("%object%", "sha256/" + hexPath(DIGEST));

    assertThat(reasonOf(folder(), new Claim(place, DIGEST, good.bytes())))
        .isEqualTo(Reason.CLAIM_MISMATCH);
  }

  @Test
  void theRootMayBeWrittenInSeveralWays() throws IOException {
    Claim claim = folder().put(CONTENT);
    for (String root : List.of("file:" + folder, "file://" + folder + "/", folder + "/x/..")) {
      assertThat(ClaimStore.at(root, Map.of()).fetch(claim)).isEqualTo(CONTENT);
    }
    assertThatThrownBy(() -> ClaimStore.at("s3:", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ClaimStore.at(" ", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingLargerThanADocumentIsFetchedOrStored() throws IOException {
    Claim claim = folder().put(CONTENT);

    assertThat(reasonOf(folder(), new Claim(claim.location(), DIGEST, (128L << 20) + 1)))
        .isEqualTo(Reason.CLAIM_MISMATCH);
    assertThatThrownBy(() -> folder().put(new byte[ClaimStore.MAX_BYTES + 1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void storageThatDoesNotAnswerIsAnotherMatter() throws IOException {
    Claim claim = folder().put(CONTENT);
    Path object = Path.of(URI.create(claim.location()));
    Files.delete(object);
    Files.createDirectory(object);

    assertThatThrownBy(() -> folder().fetch(claim))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(Unreadable.class);
  }

  private ClaimStore folder() {
    return ClaimStore.at(folder.toString(), Map.of());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String hexPath(String digest) {
    return digest.substring(7, 9) + "/" + digest.substring(7);
  }

  private static Reason reasonOf(ClaimStore store, Claim claim, String digest) {
    return reasonOf(store, new Claim(claim.location(), digest, claim.bytes()));
  }

  private static Reason reasonOf(ClaimStore store, Claim claim) {
    try {
      store.fetch(claim);
    } catch (Unreadable e) {
      return e.reason();
    } catch (IOException e) {
      throw new AssertionError("not a reason to reject", e);
    }
    throw new AssertionError("fetched");
  }
}
