import account from "@/messages/en/account.json";
import audit from "@/messages/en/audit.json";
import auth from "@/messages/en/auth.json";
import factor from "@/messages/en/auth-factor.json";
import invite from "@/messages/en/auth-invite.json";
import backups from "@/messages/en/backups.json";
import balance from "@/messages/en/balance.json";
import bulk from "@/messages/en/bulk.json";
import common from "@/messages/en/common.json";
import deadlines from "@/messages/en/deadlines.json";
import delegations from "@/messages/en/delegations.json";
import duplicates from "@/messages/en/duplicates.json";
import erasure from "@/messages/en/erasure.json";
import errors from "@/messages/en/errors.json";
import refusals from "@/messages/en/errors-refusals.json";
import exports from "@/messages/en/exports.json";
import papers from "@/messages/en/exports-papers.json";
import guests from "@/messages/en/guests.json";
import imports from "@/messages/en/imports.json";
import ledger from "@/messages/en/ledger.json";
import meeting from "@/messages/en/meeting.json";
import members from "@/messages/en/members.json";
import memberCard from "@/messages/en/members-card.json";
import memberForm from "@/messages/en/members-form.json";
import memberPage from "@/messages/en/members-page.json";
import navigation from "@/messages/en/navigation.json";
import organizations from "@/messages/en/organizations.json";
import organizationActs from "@/messages/en/organizations-acts.json";
import organizationTypes from "@/messages/en/organizations-types.json";
import palette from "@/messages/en/palette.json";
import statistics from "@/messages/en/statistics.json";
import study from "@/messages/en/study.json";
import transfers from "@/messages/en/transfers.json";
import trash from "@/messages/en/trash.json";
import users from "@/messages/en/users.json";
import views from "@/messages/en/views.json";

export const englishMessages = {
  account,
  auth: { ...auth, ...factor, ...invite },
  audit,
  backups,
  balance,
  bulk,
  common,
  deadlines,
  delegations,
  duplicates,
  erasure,
  errors: { ...errors, ...refusals },
  exports: { ...exports, ...papers },
  guests,
  imports,
  ledger,
  meeting,
  members: { ...members, ...memberCard, ...memberForm, ...memberPage },
  navigation,
  organizations: { ...organizations, ...organizationActs, ...organizationTypes },
  palette,
  statistics,
  study,
  transfers,
  trash,
  users,
  views,
};
