using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Storage;

namespace Portal.Accounts;

public static class AccountServices
{
    public static FunctionsApplicationBuilder AddAccounts(this FunctionsApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidatedOptions<AccountOptions>(AccountOptions.Section);
        services.AddValidatedOptions<EntraOptions>(EntraOptions.Section);
        services.AddSingleton(StorageNeed.Table(PersonStore.People)).AddSingleton(StorageNeed.Table(PersonStore.Emails));
        services.AddSingleton(StorageNeed.Table(SessionStore.Sessions)).AddSingleton(StorageNeed.Container(BlobKeyRepository.Container));
        services.AddSingleton(StorageNeed.Table(PersonNames.Names)).AddSingleton<PersonNames>();
        services.AddScoped<PersonStore>();
        services.AddScoped<PasswordLinks>();
        services.AddSingleton<SessionStore>();
        services.AddKeys();
        services.AddPeople();
        services.AddAuthentication().AddCookie(Schemes.Session).AddOfficeBearer(builder.Configuration);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        return builder;
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("portal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, BlobKeyRepository.Configure>();
    }

    private static void AddPeople(this IServiceCollection services) => services
        .AddIdentityCore<Person>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = "";
            options.Password = new PasswordOptions
            {
                RequiredLength = AccountOptions.MinPasswordLength, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 1,
            };
        })
        .AddUserManager<PersonManager>()
        .AddUserStore<IdentityPersonStore>();
}
