/** The attributes of an author card. docs/manifest/attribute-tags.ts explains the tags. */
export interface AuthorCardAttributes {
  /**
   * A heading above the name. Without it, “Written by” stands above the name, and the name is the heading.
   * @group Content
   * @example About the author
   */
  heading: string | null;
  /**
   * Where the author's data is: the address of a WordPress user, of a WordPress post with `_embed`, or of JSON such as
   * `{"name": …}`.
   * @group Content
   * @kind url
   * @example https://publisher.example/wp-json/wp/v2/users/1
   */
  src: string | null;
  /**
   * The id of the `<offprint-article>` on this page whose author to show. `src` takes precedence.
   * @group Content
   * @takes id
   * @example article
   */
  for: string | null;
  /**
   * The name of the author. Like the texts that follow, it replaces the data.
   * @group Content
   * @example Mara Example
   */
  name: string | null;
  /**
   * What stands before the name, such as “Dr.”.
   * @group Content
   * @example Dr.
   */
  honorific: string | null;
  /**
   * What stands after the name, such as “MD”.
   * @group Content
   * @example MD
   */
  credentials: string | null;
  /**
   * The profession.
   * @group Content
   * @example Spine surgeon
   */
  jobTitle: string | null;
  /**
   * Where the author works.
   * @group Content
   * @example Sample Hospital
   */
  organization: string | null;
  /**
   * A picture of the author. Without one, the initials show.
   * @group Content
   * @kind url
   * @example https://publisher.example/portraits/mara-example.jpg
   */
  photo: string | null;
  /**
   * What the picture shows, for people who cannot see it. “Photo of …” by default. Empty for a decorative photo.
   * @group Content
   * @example Mara Example in an operating room
   */
  photoAlt: string | null;
  /**
   * The author's profile. The card links it.
   * @group Content
   * @kind url
   * @example https://publisher.example/doctors/mara-example/
   */
  href: string | null;
  /**
   * The words of the link to the profile. “View profile” by default.
   * @group Content
   * @example More about Mara Example
   */
  linkLabel: string | null;
  /**
   * Other pages of the author. The card links each by its host.
   * @group Content
   * @takes URLs
   * @example https://hospital.example/team/mara-example https://journal.example/authors/42
   */
  sameAs: string | null;
  /**
   * The author's financial interests.
   * @group Content
   * @example Consultant to Sample Implants
   */
  disclosure: string | null;
  /**
   * The author's National Provider Identifier.
   * @group Advanced
   * @takes ten digits
   * @example 1234567893
   */
  npi: string | null;
  /**
   * The author's ORCID iD. The card links it.
   * @group Advanced
   * @takes ORCID iD
   * @example 0000-0001-2345-6789
   */
  orcid: string | null;
  /**
   * What search engines are told that the author is.
   * @group Advanced
   * @values person physician
   */
  type: string | null;
}
