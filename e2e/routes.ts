/** Every page, by who sees it. A new page adds its line here and is then held to the accessibility rules. */
export const routes: { username: string; paths: readonly string[] }[] = [
  {
    username: "lanhdao",
    paths: [
      "/",
      "/organizations",
      "/organizations?view=tree",
      "/organizations/sct",
      "/members",
      "/members/[id]",
      "/study",
      "/study/[id]",
      "/study/[id]/units/sct",
    ],
  },
  {
    username: "vanphong",
    paths: [
      "/",
      "/organizations/new",
      "/organizations/sct/edit",
      "/organizations/sct/officers/new",
      "/members/new",
      "/members/[id]/edit",
      "/members/import",
      "/study/new",
      "/study/[id]/edit",
    ],
  },
  {
    username: "bithu.sct",
    paths: [
      "/",
      "/members",
      "/members/new",
      "/members/import",
      "/study",
      "/study/[id]/units/sct",
      "/study/[id]/units/sct/numbers",
      "/study/[id]/units/sct/sessions/new",
      "/study/[id]/units/sct/documents",
    ],
  },
  {
    username: "quantri",
    paths: [
      "/",
      "/administration",
      "/administration/accounts/new",
      "/administration/rights",
      "/administration/settings",
    ],
  },
];
